namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in English, and what customers would say.</summary>
internal static class EnglishJargon
{
    /// <summary>The list.</summary>
    public static JargonWords Words { get; } = new(@"\b(?:HTTP|[Ss]tatus|[Ee]rrors?|[Rr]esponse)\s*(?:code\s*)?[:#]?\s*[1-5]\d\d\b|\b[45]\d\d\s+(?:errors?|responses?|status|codes?|Internal|Bad|Service|Gateway|Not\s+Found|Forbidden|Too)\b|\b[Ee]rror\s+(?:code\s+|number\s+|no\.?\s*)?[#:]?\s*[A-Z]{0,5}[-_]?\d{2,}\b",
        ("DNS", "the system by which devices find our servers"), ("name ?servers?|resolvers?|NXDOMAIN|SERVFAIL", "the system by which devices find our servers"),
        ("BGP|AS path|anycast", "how the internet finds its way to us"), ("CDNs?|edge (?:nodes?|locations?|servers?)", "the network that brings our pages to you"),
        ("load balanc(?:ers?|ing)|ingress|reverse prox(?:y|ies)", "the machines that share out the work"), ("fail-?overs?|fail(?:ed|ing)? over", "the move to our standby system"),
        ("roll-?backs?", "undoing the change"), ("hot-?fix(?:es)?", "repair"), ("deploy(?:s|ed|ing|ments?)?|config(?: push(?:es)?)?|feature flags?", "a change to our systems"),
        ("latenc(?:y|ies)|p9[59](?:\\.9)?|round[- ]trip times?", "how long it takes"), ("throughput|QPS|IOPS", "how much gets through"), ("packet loss|dropped packets", "data that gets lost on its way"),
        ("(?:elevated |increased |high(?:er)? )?error rates?", "more errors than usual"), ("time-?to-?live|TTLs?", "how long others keep the old answer"),
        ("replication(?: lag)?|replicas?|shards?|sharding", "the copies of the data"), ("micro-?services?|middleware|back-?ends?|front-?ends?|upstream|downstream|subsystems?|daemons?", "part of our systems"),
        ("Kubernetes|k8s|container orchestration|control plane|hypervisors?|VMs?", "our servers"), ("availability zones?|(?:us|eu|ap|sa|ca|me|af)-(?:north|south|east|west|central|northeast|southeast)+-\\d[a-f]?", "one of our data centres"),
        ("Redis|Kafka|MySQL|Postgres(?:QL)?|MongoDB|Elasticsearch|nginx|HAProxy|etcd|Memcached|RabbitMQ|ZooKeeper|DynamoDB", "one of our systems"),
        ("CPUs?|OOM|memory (?:leaks?|pressure)|garbage collection|heap", "too little room on our servers"), ("race conditions?|dead-?locks?|null pointers?|stack traces?|unhandled exceptions?|segfaults?|regressions?", "a defect in our software"),
        ("(?:thread|connection) pools?|rate limit(?:s|ing|er)?|throttl(?:ed|ing)|back-?pressure|thundering herd|retry storms?", "too many requests at once"),
        ("DDoS(?: attacks?)?", "a flood of false requests"), ("TLS|SSL|mTLS|X\\.509", "the encryption of the connection"), ("TCP|UDP|HTTPS?|gRPC|IPv[46]|VLANs?", "the connection"), ("OAuth|SAML|LDAP|Kerberos|JWTs?|auth", "signing in"),
        ("SQL", "request"), ("mitigat(?:e[sd]?|ing|ions?)", "stopped the effects"), ("remediat(?:e[sd]?|ing|ions?)", "repair"), ("telemetry|observability|SLAs?|SLOs?|SLIs?|MTTR|RCA|post-?mortems?|run-?books?|war room|SEV-?\\d", JargonWords.Left),
        ("provision(?:ed|ing)|orchestration|cron(?: jobs?)?|idempotency|API gateway|webhooks? dispatcher", JargonWords.Left));
}
