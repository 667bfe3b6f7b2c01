[#include "/shared/aurora.yaml.ftl"]
