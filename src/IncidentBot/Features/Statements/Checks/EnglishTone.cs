namespace IncidentBot.Features.Statements.Checks;

/// <summary>How English says what a statement should not: pieces of patterns.</summary>
internal static class EnglishTone
{
    private const string Something = @"(?:an?|the|our|one\s+of|due|caused|because|related|linked|connected|triggered|the\s+result|from\s+an?)";

    /// <summary><c>probably due to</c>, <c>we believe</c>, <c>may have been caused</c>.</summary>
    public const string Guess =
        @"\bwe\s+(?:\w+ly\s+|now\s+|currently\s+)?(?:suspect|believe|think|assume|presume|guess|reckon)\b(?!\s+(?:in\b|of\b|you\b|(?:that\s+)?you\s+(?:deserve|should)))"
        + @"|\b(?:may|might|could)\s+(?:well\s+)?(?:have\s+been|be)\s+(?:\w+ly\s+)?(?:caused|due|related|linked|connected|triggered|the\s+(?:cause|result|reason|source))\b"
        + @"|\b(?:probably|likely|possibly|presumably|apparently|seemingly|supposedly)\s+(?:(?:is|was|be|been|being|just|only|simply)\s+)?" + Something + @"\b|\b(?:perhaps|maybe)\s+(?:due|caused|because|related|linked|connected|triggered)\b"
        + @"|\b(?:the|an?|one|our)\s+(?:most\s+)?(?:suspected|possible|potential|likely|probable|presumed|apparent)\s+(?:root\s+)?cause\b|\bcauses?\s+(?:\w+\s+){0,4}?(?:is|was|seems|appears|may|might|could|looks)\s+(?:probably|likely|possibly|to\s+be|be\b|like\b)"
        + @"|\b(?:it|this|that|there|the\s+(?:problem|issue|cause|fault|outage|disruption|error))\s+(?:\w+\s+)?(?:seems?|appears?|looks?)\s+(?:to\s+(?:be|have\s+been)|as\s+if|like|that)\s+(?:it\s+(?:is|was)\s+)?" + Something + @"\b";

    /// <summary><c>caused by</c>, <c>the cause is</c>; not <c>the cause is not known</c>.</summary>
    public const string CauseGiven =
        @"\bcauses?\s*:|\bcauses?\s+(?:(?:of|for|behind)\s+(?:\w+\s+){1,5}?)?(?:is|was|were|are|lay|lies|turned\s+out)\b(?!\s+(?:not|still|as\s+yet|yet|unknown|unclear|being|under|known|found|identified|clear|now\s+(?:known|clear)))"
        + @"|\bcaused\s+by\b|\bdue\s+to\b(?!\s+(?:this|these|the\s+(?:problem|issue|outage|disruption|incident|work|maintenance)|be|return|finish|start|end|begin|reopen|run|last)\b)"
        + @"|\b(?:because|as\s+a\s+result|as\s+a\s+consequence)\s+of\b(?!\s+(?:this|these|it|that|us|you|the\s+(?:problem|issue|outage|disruption))\b)|\b(?:stems?|stemmed|resulted|resulting|arose|originated)\s+from\b|\btriggered\s+by\b|\btraced\s+(?:\w+\s+){0,3}?(?:back\s+)?to\b|\b(?:is|was|are|were)\s+the\s+result\s+of\b";

    /// <summary><c>sorry if you were affected</c>.</summary>
    public const string Conditional =
        @"\b(?:sorry|apologi[sz]e\w*|apolog(?:y|ies)|regret)\b[^.!?\n]{0,80}?\b(?:if\s+(?:you|your|this|it|any\w*|we|the)\b(?!\s+(?:need|want|have\s+(?:any\s+|a\s+)?questions?|still|would|cannot|can['’]t))|(?:anyone|anybody|those|customers|users|people|any\s+\w+)\s+(?:who|that|whose\s+\w+)\s+(?:may|might|could)\b|(?:you|that|this|it|we|which)\s+(?:may|might|could)\s+have\b)"
        + @"|\bif\s+(?:you(?:r\s+\w+)?|any(?:one|body)?(?:\s+\w+)?|this|we|it)\s+(?:(?:\w+\s+){0,2}?(?:were|was|has|have|had)\s+)(?:been\s+)?(?:\w+ly\s+)?(?:affected|impacted|inconvenienced|disrupted|upset|offended|troubled|caused)\b(?![^.!?\n]{0,80}\b(?:please|you\s+(?:can|need|do|will|should|may)|contact|write|call|reach|sign|try|restart|nothing|we\s+(?:will|have))\b)"
        + @"|\bmistakes\s+were\s+made\b";

    /// <summary><c>we</c>, <c>our</c>.</summary>
    public const string We = @"\b(?:we|our|ours|us)\b";

    private const string Firm = @"(?:third[-\s]part(?:y|ies)(?!\s+(?:apps?|applications?|tools?|integrations?|developers?|sites?|clients?|plug-?ins?|add-?ons?|sellers?))|(?:(?:an?|our|one\s+of\s+our|its|external|upstream|outside)\s+|the\s+(?=(?:hosting|network|cloud|payment|upstream|external|outside|internet)\s))(?:(?!(?:and|or|by|for|of|to|in|on|at|with)\b)[\w-]{1,40}\s+){0,3}?(?:providers?|suppliers?|vendors?|carriers?|sub-?contractors?|contractors?|hosting\s+compan(?:y|ies)|hosting\s+partners?)|AWS|Amazon\s+Web\s+Services|Azure|Google\s+Cloud|GCP|Cloudflare|Akamai|Fastly|CrowdStrike|Equinix)";
    private const string Trouble = @"(?:problem|issue|outage|failure|fault|error|incident|disruption|trouble|difficult(?:y|ie)|interruption|defect|mistake|power\s+cut)s?";

    /// <summary><c>caused by our provider</c>, <c>an outage at Cloudflare</c>.</summary>
    public const string Supplier =
        @"\b" + Trouble + @"\s+(?:[\w-]{1,40}\s+){0,2}?(?:at|with|in|from|of|by|on)\s+" + Firm + @"\b"
        + @"|\b(?:caused|due|because|triggered|result|fault|responsib\w+)\s+(?:[\w-]{1,40}\s+){0,4}?" + Firm + @"\b"
        + @"|\b" + Firm + @"(?:['’]s?)?\s+(?:[\w-]{1,40}\s+){0,3}?(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:down|having|experiencing|facing|suffering|unavailable|offline|affected|responsible|at\s+fault)|had\b|has\s+had|has\s+(?:\w+\s+)?(?:failed|suffered|reported|confirmed|told)|failed|suffered|experienced|" + Trouble + @")\b";

    /// <summary><c>beyond our control</c>.</summary>
    public const string NotOurs = @"\b(?:outside|beyond|out)\s+(?:of\s+)?our\s+control\b|\bno\s+fault\s+of\s+(?:ours|our\s+own)\b|\bnot\s+(?:our|of\s+our)\s+(?:own\s+)?(?:fault|making|doing)\b|\bnot\s+(?:\w+\s+){0,3}?a\s+(?:problem|fault|failure)\s+(?:of|with)\s+ours\b";

    /// <summary><c>the responsibility is ours</c>.</summary>
    public const string Responsibility = @"\bresponsibility\s+(?:\w+\s+){0,4}?(?:is|was|lies|rests)\s+(?:\w+\s+)?(?:ours|with\s+us)\b|\bwe\s+(?:alone\s+)?(?:are|take|bear|accept|carry|own|have|remain)\s+(?:the\s+|full\s+|all\s+)*(?:responsib\w+|it\b|this\b)|\b(?:is|was|remains|still)\s+(?:ours|our\s+(?:responsibility|job|mistake|failure)|on\s+us|up\s+to\s+us)\b|\bwe\s+(?:chose|choose|should|ought|did\s+not\s+(?:have|prepare|plan|check))\b|\bwe\s+answer\s+for\b|\bour\s+(?:own\s+)?responsibility\b";

    /// <summary><c>never again</c>, <c>guarantee</c>, <c>100 %</c>.</summary>
    public const string Absolute =
        @"\bnever\s+again\b|\bnever\s+(?:to\s+)?(?:be\s+)?(?:happen|occur|recur|repeated)(?:s|ing)?\s+again\b|\b(?:will|can|shall|could)\s+never\s+(?:happen|occur|recur|be\s+repeated|fail|lose|go\s+down)\b(?:\s+again\b)?"
        + @"|\b(?:will|can|could|shall|would|must|may)(?:\s*not|n['’]t|['’]t)\s+(?:ever\s+)?(?:(?:happen|occur)\s+(?:to\s+you\s+)?again|recur|be\s+repeated)\b|\bwon['’]t\s+(?:ever\s+)?(?:(?:happen|occur)\s+again|recur)\b"
        + @"|\b(?:ensur\w+|(?:mak\w+|made)\s+(?:absolutely\s+)?(?:sure|certain))\s+(?:that\s+)?(?:[\w-]{1,40}\s+){1,4}?(?:never|(?:does|do|will|can)\s*(?:not|n['’]t))\s+(?:ever\s+)?(?:happen|occur|recur)\w*"
        + @"|(?<!\b(?:cannot|can\s+not|can['’]t|not|never|no)\s+(?:\w+\s+)?)\bguarant(?:ee[sd]?|eeing)\b|\b(?:one\s+)?hundred\s+per\s?cent\b|(?<![\d.,])100(?:\.0+)?\s?(?:%|percent\b|per\s+cent\b)|\bzero\s+down\s?time\b"
        + @"|\b(?:bullet|fool)-?proof\b|\brest\s+assured\b|\bonce\s+and\s+for\s+all\b|\bwill\s+always\b|\b(?:absolutely|completely|totally)\s+(?:certain|safe|secure)\b";

    /// <summary><c>oops</c>, <c>hiccup</c>, <c>improvements</c>, a laughing face.</summary>
    public const string Flippant =
        @"\b(?:(?:wh?)?oops(?:ie)?|uh[-\s]oh|yikes|argh|d['’]oh|hiccups?|glitch(?:es|y)?|gremlins?|hamsters?|snafus?|blips?|bummer|wobbl(?:e|es|y)|wonky|borked|hosed|kaput|growing\s+pains|a\s+bit\s+of\s+bother|our\s+bad|my\s+bad|no\s+biggie|hang\s+(?:tight|on\s+in)|stay\s+tuned|sit\s+tight|fingers\s+crossed|under\s+the\s+weather|(?:taking|having|took)\s+an?\s+(?:\w+\s+)?(?:nap|break|breather|bad\s+day|coffee)|fell\s+over|went\s+poof|pesky|murphy['’]?s?(?:\s+law)?)\b"
        + @"|\b(?:making|made|make|deploy\w*|bug\s+fixes\s+and|performance|various|some|ongoing|further|continuous)\s+(?:\w+\s+){0,2}?improvements?\b|\bimprovements?\s+(?:to\s+our\s+(?:service|systems?|platform)|were\s+made|have\s+been\s+made|and\s+bug\s+fixes)\b"
        + @"|\btechnical\s+(?:difficulties|difficulty|issues?|problems?|reasons)\b|\b(?:some|certain|various|a\s+few)\s+(?:minor\s+|small\s+|technical\s+)?(?:issues?|difficulties|challenges)\b|\uD83C[\uDF00-\uDFFF]|\uD83D[\uDC00-\uDEFF]|\uD83E[\uDC00-\uDFFF]";

    /// <summary><c>outage</c>; not <c>no outage</c>.</summary>
    public const string Outage = @"(?<!\b(?:not|no|than)\s+(?:an?\s+)?(?:\w+\s+)?)\b(?:(?<partial>partial)\s+)?(?:outages?|black-?outs?)\b|\b(?:completely|entirely|totally|fully|wholly)\s+(?:unavailable|down|offline|unreachable)\b";

    /// <summary><c>degraded</c>, <c>minor</c>.</summary>
    public const string Degraded = @"\bdegrad(?:ed|ation|ing)\b|\b(?:reduced|impaired)\s+performance\b|\bperformance\s+(?:issues?|problems?|degradation)\b|\b(?:minor|slight|small|brief)\s+(?:\w+\s+)?(?:issues?|problems?|disruptions?|outages?|interruptions?|delays?)\b";
}
