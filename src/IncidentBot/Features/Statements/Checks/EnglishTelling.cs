namespace IncidentBot.Features.Statements.Checks;

/// <summary>How English tells what a statement must tell while it lasts: pieces of patterns.</summary>
internal static class EnglishTelling
{
    /// <summary>Those who use something.</summary>
    public const string People = @"(?:users?|customers?|people|persons|members|subscribers|visitors|shoppers|buyers|guests|players|developers|merchants|sellers|readers|viewers|listeners|drivers|riders|passengers|travell?ers|students|teachers|patients|accounts|businesses|clients|companies|organi[sz]ations|households|callers|cardholders|stores|sites|workspaces|teams)";

    private const string Us = @"\b(?:we|our\s+(?:\w+\s+)?(?:teams?|engineers?|people|technicians|specialists|colleagues|staff)|engineers|technicians|specialists|(?:the|a)\s+(?:\w+\s+)?team|teams|crews)";
    private const string Adverbs = @"(?:(?:now|still|also|already|actively|urgently|currently|all|hard|continuing|together|closely|carefully|again|since|therefore|meanwhile|quickly)\s+){0,3}";
    private const string Suffering = @"(?!experienc|see(?:ing|n|s)?\b|affecting|impacting|causing|preventing|hav(?:e|ing)\b|letting|receiv|gett|hear|miss|fail|suffer|notic|fac|feel|being\b|been\b|sorry|aware|lost|losing|had\b|nothing|anything)";
    private const string Knowing = @"(?!identified|found|confirmed|detected|discovered|determined|established|apologi[sz]ed|heard|seen|known|learned|received|noticed|been|lost|failed|missed|disappointed|let\b|caused|interrupted|kept|disrupted)";

    /// <summary><c>we know of a problem</c>, <c>problem with</c>, <c>is under investigation</c>.</summary>
    public const string Acknowledgement =
        @"\bwe(?:['’]re|\s+are)\s+" + Adverbs + @"(?:aware|investigating|looking|seeing|experiencing|having|working|responding|checking|dealing|trying)\b"
        + @"|\bwe(?:['’]ve|\s+have)\s+" + Adverbs + @"(?:an?\s+problem|seen|noticed|found|identified|detected|received|had|confirmed|begun|started|learned)\b"
        + @"|\bwe\s+" + Adverbs + @"(?:know|see|found|noticed|detected|learned|apologi[sz]e\s+for\s+the|apologi[sz]e\s+to)\b"
        + @"|\b(?:problems?|issues?|trouble|outage|disruption|fault)\s+(?:with|on|in|at|affecting)\b|\bthere\s+(?:is|are|has\s+been)\s+(?:still\s+)?(?:an?\s+)?(?:\w+\s+)?(?:problems?|issues?|trouble|outage|disruption|fault)\b"
        + @"|\b(?:is|are)\s+(?:being\s+investigated|being\s+looked\s+into|under\s+investigation)\b|" + Us + @"\s+(?:is|are)\s+" + Adverbs + @"(?:investigating|looking|working)\b";

    /// <summary><c>we are looking for the cause</c>, <c>is being repaired</c>; not <c>we are having trouble</c>.</summary>
    public const string Work =
        Us + @"(?:['’]re|\s+are|\s+is|['’]ve\s+been|\s+have\s+been|\s+has\s+been)\s+" + Adverbs + Suffering + @"\w{2,}ing\b"
        + @"|\band\s+(?:are|is)\s+" + Adverbs + Suffering + @"\w{2,}ing\b"
        + "|" + Us + @"(?:['’]ve|\s+have|\s+has)\s+" + Adverbs + Suffering + Knowing + @"\w+(?:ed|en|ut|un|ack|uilt|ent|one|ade|ff)\b"
        + @"|\b(?:is|are)\s+(?:now\s+|still\s+|already\s+|currently\s+)?(?:being\s+(?!affected|disrupted|delayed|signed|logged|charged|declined|rejected|turned|impacted)\w+|under\s*way|under\s+investigation)\b"
        + @"|\bwe\s+" + Adverbs + @"(?:work|look|continue|go\s+on|keep|restarted|rolled|applied|replaced|switched|moved|stopped|turned|added|undid|began|started|took)\b"
        + @"|\bwork(?:\s+\w+){0,4}\s+(?:goes\s+on|continues|is\s+(?:going\s+on|in\s+progress))\b|\bat\s+work\s+(?:on|to)\b"
        + @"|\b(?:repair|fix|change|solution|remedy|replacement)\s+(?:\w+\s+){0,2}(?:is|has\s+been|was)\s+(?:\w+\s+)?(?:in\s+place|ready|applied|tested|made|put)\b"
        + @"|\bworking\s+(?:to|on|with|hard|urgently)\b|\binvestigating\b|\blooking\s+(?:into|for)\b";

    /// <summary>Someone to whom something happens.</summary>
    public const string Customers = @"\b(?:you|your|everyone|everybody|anyone|nobody|no\s+one|" + People + @")\b";

    /// <summary><c>cannot buy</c>, <c>see an error page</c>, <c>slow</c>.</summary>
    public const string Symptom =
        @"\b(?:sees?|gets?|receives?|shows?|hears?|finds?)\s+(?:no|nothing|silence)\b|\b(?:nobody|no\s?one|no\s+" + People + @")\s+(?:\w+\s+)?(?:can|could|is\s+able)\b|(?<!\bwe\s)\b(?:unable|not\s+able|cannot|can\s+not|can['’]t|could\s+not|couldn['’]t)\b|" + MildSymptom
        + @"|\b(?:sees?|seeing|saw|gets?|getting|got|receives?|receiving|shows?|showing|meets?|returns?|returning|encounters?|encountering|experiences?|experiencing|with|displays?|displaying|ends?|ending)\s+(?:\w+\s+){0,3}?(?:errors?|timeouts?|blank|failures?|interruptions?|nothing)\b"
        + @"|\berrors?\s+(?:when|while|as|on|at|pages?|messages?)\b|\bin\s+error\b"
        + @"|\bfail(?:s|ing|ed)?\s+(?:to\b|at\s+times|for\b|when\b|now\s+and\s+then|halfway)|\b(?:pages?|payments?|downloads?|uploads?|messages?|orders?|purchases?|calls?|sign-?ins?|log-?ins?|searches|requests|transfers|bookings?|videos?|streams?|deliver(?:y|ies)|builds?|backups?|notifications?|tickets?|emails?|mails?)\s+(?:\w+\s+){0,3}?(?:fail|stop|hang|stall|drop|break|freez|buffer|time\s+out|not\b|miss|lost|disappear)\w*"
        + @"|\b(?:unavailable|unreachable|not\s+(?:be\s+)?(?:available|working|load|open|respond|start|show|arriv|send|play|reach|sync|accept|process|deliver|updat|complet|connect|let)\w*)\b"
        + @"|\b(?:does|do|did|will|may|might)(?:\s+not|n['’]t)\s+(?:\w+\s+)?(?:work|load|open|start|respond|show|arrive|play|send|connect|complete|appear|update|sync|reach|get|let)\b"
        + @"|\b(?:is|are|was|were|went|be)\s+(?:\w+\s+)?(?:down|offline|out\s+of\s+\w+|missing|wrong|blank|empty|stale|stuck|blocked|refused|declined|rejected|interrupted|cut\s+off|disconnected|signed\s+out|logged\s+out|lost|duplicated|closed)\b"
        + @"|\btim(?:e|es|ing|ed)\s+out\b|\bblank\s+(?:page|screen)s?\b|\bspinning\b|\bnever\s+ends?\b|\bcrash(?:es|ing)?\b|\bfreez(?:e|es|ing)\b|\bdrop(?:s|ped|ping)?\s+(?:calls?|out)\b|\bno\s+(?:sound|picture|signal|service|internet|connection|access)\b|\b(?:charged|billed|shown|sent|listed|appear|arrive|counted)\s+twice\b|\bold\s+(?:prices?|data|versions?|content)\b|\byou\s+may\s+notice\b";

    /// <summary><c>slow</c>, <c>delayed</c>, <c>at times</c>.</summary>
    public const string MildSymptom = @"\bslow(?:er|ly|ness)?\b|\bdelay(?:s|ed)?\b|\b(?:longer|later)\s+than\s+(?:usual|normal)\b|\btak(?:e|es|ing)\s+(?:much\s+|far\s+)?longer\b|\bintermittent(?:ly)?\b|\bat\s+times\b|\bnow\s+and\s+then\b|\b(?:is|are|be|arrive|arriving)\s+late\b";

    /// <summary><c>the database</c>, <c>error rates</c>.</summary>
    public const string Inside = @"\b(?:databases?|servers?|clusters?|back-?ends?|pipelines?|queues?|hosts|nodes?|error\s+rates?|latenc(?:y|ies)|internal\s+systems?|infrastructure|data\s?cent(?:er|re)s?|storage\s+(?:layer|system)s?|configuration|load\s+balancers?|routers?|replicas?|subsystems?|components?)\b";

    private const string Described = @"(?:(?!(?:for|of|in|to|and|on|with|by|from|at|that|who|where|countries|regions)\b)[\w-]{1,40}\s+){0,2}?";

    /// <summary><c>all users</c>, <c>everyone</c>; not <c>everyone who has the problem</c>.</summary>
    public const string AllUsers =
        @"\b(?:all|every)\s+(?:of\s+)?(?:our\s+|your\s+|the\s+)?" + Described + People + @"\b(?!\s+(?:who|whose|that)\b)|\ball\s+of\s+(?:you|them)\b"
        + @"|\bevery(?:one|body)\b(?!\s+(?:who|whose|that|with|affected|experiencing|having)\b)|\b(?:no\s?one|nobody|no\s+" + People + @")\s+(?:there\s+|at\s+present\s+)?(?:can|could|is\s+able)\b|\b(?:all|every(?:one|body))\s+who\s+uses?\b";

    /// <summary><c>some users</c>, <c>about 5 % of customers</c>.</summary>
    public const string SomeUsers =
        @"\b(?:some|many|most|several|certain|a\s+few|few|not\s+all|a\s+(?:(?:very\s+)?(?:small|large|limited)\s+)?(?:number|subset|part|fraction|share|percentage|minority|majority|handful|group)|(?:about|around|roughly|nearly|almost|up\s+to)\s+(?:one\s+in\s+\w+|half|a\s+(?:third|quarter|fifth|tenth))|one\s+in\s+\w+|half|\d+(?:[.,]\d+)?\s?(?:%|percent|per\s+cent))\s+(?:of\s+)?(?:our\s+|your\s+|the\s+)?" + Described + People + @"\b"
        + @"|\b(?:some|many|most|few)\s+(?:of\s+(?:you|them)|(?:can|cannot|see|get|may)\b)|\bnot\s+every(?:one|body)\b|(?<![\d:.])\b\d[\d,.]*\s+" + Described + People + @"\b";

    /// <summary><c>in the meantime</c>, <c>you can still</c>.</summary>
    public const string WayRound = @"\b(?:in\s+the\s+mean\s?time|meanwhile|until\s+then|for\s+now|for\s+the\s+time\s+being|instead|as\s+an\s+alternative|alternatively|work\s?around|way\s+round)\b|\b(?:you|they|customers|users)\s+can\s+(?:still|also|meanwhile|continue|keep|use|go\s+on)\b|\bplease\s+(?:use|try|call|restart|sign|switch|open|go|pay|visit|order|book)\b";
}
