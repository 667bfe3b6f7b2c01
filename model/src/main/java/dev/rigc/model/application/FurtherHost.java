package dev.rigc.model.application;

import dev.rigc.model.network.DnsRecord;
import dev.rigc.model.value.Slug;

/**
 * Where a further host name of an application leads.
 *
 * @param environment the environment that answers to it
 * @param record what rigc does for it in DNS
 */
public record FurtherHost(Slug environment, DnsRecord record) {}
