      Triggers:
        - ProviderType: CodeStarSourceConnection
          GitConfiguration:
            SourceActionName: Application
            Push:
[#if source.trigger.isOfTags]
              - Tags:
[#if source.trigger.tags?has_content]
                  Includes:
[#list source.trigger.tags as pattern]
                    - [=pattern]
[/#list]
[/#if]
[#if source.trigger.excludedTags?has_content]
                  Excludes:
[#list source.trigger.excludedTags as pattern]
                    - [=pattern]
[/#list]
[/#if]
[#else]
              - Branches:
[#if source.trigger.branches?has_content]
                  Includes:
[#list source.trigger.branches as pattern]
                    - [=pattern]
[/#list]
[/#if]
[#if source.trigger.excludedBranches?has_content]
                  Excludes:
[#list source.trigger.excludedBranches as pattern]
                    - [=pattern]
[/#list]
[/#if]
[#if source.trigger.paths?has_content || source.trigger.excludedPaths?has_content]
                FilePaths:
[#if source.trigger.paths?has_content]
                  Includes:
[#list source.trigger.paths as pattern]
                    - [=pattern]
[/#list]
[/#if]
[#if source.trigger.excludedPaths?has_content]
                  Excludes:
[#list source.trigger.excludedPaths as pattern]
                    - [=pattern]
[/#list]
[/#if]
[/#if]
[/#if]
