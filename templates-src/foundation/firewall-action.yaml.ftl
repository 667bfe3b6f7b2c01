          OverrideAction:
[#if blocks]
            None: {}
[#else]
            Count: {}
[/#if]
