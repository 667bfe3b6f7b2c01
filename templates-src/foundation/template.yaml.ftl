[#import "/shared/outputs.yaml.ftl" as outputs]
[#include "/shared/head.yaml.ftl"]
Resources:
[#include "network.yaml.ftl"]
[#include "public-subnets.yaml.ftl"]
[#include "private-subnets.yaml.ftl"]
[#if hasNat]
[#include "nat.yaml.ftl"]
[/#if]
[#include "load-balancer.yaml.ftl"]
[#include "internal-dns.yaml.ftl"]
[#include "ops-topic.yaml.ftl"]
Outputs:
[#include "outputs.yaml.ftl"]
