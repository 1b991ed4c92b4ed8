namespace IncidentBot.Features.Statements.Checks;

/// <summary>How English tells that something is over, why it was, and what comes of it: pieces of patterns.</summary>
internal static class EnglishEnding
{
    /// <summary>What is customers' own.</summary>
    private const string Data = @"(?:data|files?|messages?|e-?mails?|mails?|photos?|orders?|payments?|documents?|records?|information|content|purchases?|bookings?|money|balances?|work|settings|passwords?|details|backups?|code|repositories|projects|libraries|history|posts|tickets?|transactions?|drafts|carts?|baskets?|subscriptions?|recordings?|entries|changes|contacts|calendars?|reservations?|loans|savings|scores?|progress|transcripts?)";

    private const string Doing = @"(?:chang|add|review|replac|check|test|refund|credit|extend|compensat|strengthen|separat|prevent|publish|introduc|reduc|limit|mov|doubl|build|built|rebuil|writ|wrote|remov|train|audit|upgrad|install|increas|rais|shorten|split|spread|automat|rehears|practis|practic|document|repay|reimburs|limit|tighten|cap|slow)\w*";

    /// <summary><c>we have changed how updates are checked</c>; being restored is not enough.</summary>
    public const string Repair =
        @"\b(?:we\s+(?:will|are|have)|we['’](?:ll|re|ve))\s+(?:(?:also|now|already|since|therefore|each|both|all|next|not|stopped)\s+){0,2}(?:going\s+to\s+)?(?:be\s+|been\s+)?" + Doing + @"\b"
        + @"|\bwe\s+(?:will|shall|are\s+going\s+to)\s+(?!(?:\w+ly\s+|also\s+)?(?:continue|keep|update|inform|let|tell|post|share|contact|write|monitor|watch|remain|provide|be|do|work|learn|strive|try|aim)\b)\w+"
        + @"|\b(?:we|and)\s+(?:\w+\s+){0,3}?(?:ma(?:ke|king|de)\s+(?:\w+\s+){0,2}?(?:changes?|sure|rarer|less)|giv(?:e|ing)\s+(?:\w+\s+){0,5}?(?:back|free|extra|credit)|put(?:ting)?\s+(?!right|back|up|it)\w+|pay(?:ing)?\s+(?:\w+\s+)?back|set(?:ting)?\s+up)\b"
        + @"|\b(?:is|are|has\s+been|have\s+been|will\s+be)\s+(?:now\s+|already\s+)?(?:refunded|credited|extended|repaid|reimbursed|checked\s+(?:twice|before|by)|tested\s+(?:before|first|in))\b|\bfrom\s+now\s+on\b|\bso\s+that\s+(?:it|this|such|the\s+same|one|a)\b|\bto\s+(?:prevent|make\s+(?:it|this|such)\s+(?:\w+\s+)?(?:less|rarer))\b";

    /// <summary><c>a change of ours went wrong</c>, <c>the cause was</c>.</summary>
    public const string Explanation =
        EnglishTone.CauseGiven + @"|\bwhat\s+(?:happened|went\s+wrong)\b|\bwent\s+wrong\b|\bbecause\b(?!\s+of\s+(?:this|these|it|that|us)\b)|\b(?:failed|overloaded|overheated|ran\s+out|expired|broke)\b|\ba\s+(?:failure|fault|defect|flaw|bug|mistake|power\s+cut|cable|surge)\b|\ba\s+(?:\w+\s+){0,2}?(?:change|update|certificate)\s+(?:\w+\s+){0,8}?(?:took|broke|removed|stopped|blocked|overloaded|sent|made|led|filled|switched|had|did|was|deleted|cut)\b";

    /// <summary><c>no data was lost</c>, <c>your files are safe</c>.</summary>
    public const string DataSafety =
        @"\b(?:no|none\s+of\s+(?:your|the|our)|not\s+(?:one|any|a\s+single))\s+(?:[\w-]{1,40}\s+){0,4}?" + Data + @"\b[^.!?\n]{0,60}\b(?:lost|loss|affected|damaged|exposed|changed|deleted|missing|risk|touched)\b"
        + @"|\b" + Data + @"\b[^.!?\n]{0,60}\b(?:safe|secure|intact|unaffected|untouched|complete|preserved|kept|lost|never\s+at\s+risk|not\s+(?:affected|changed|touched|damaged|exposed|at\s+risk)|recovered|missing)\b"
        + @"|\bnothing\s+(?:[\w-]{1,40}\s+){0,6}?(?:was|were|has\s+been|is|got|went)\s+(?:lost|changed|deleted|missing)\b|\bno\s+(?:data|loss)\b|\b(?:lost|lose|loses)\s+(?:no|nothing|some|a\s+few|the|up\s+to|about|\d+)\b|\bdata\s+loss\b";

    /// <summary><c>is resolved</c>, <c>works again</c>.</summary>
    public const string Recovery =
        @"\b(?:is|are|was|were|has\s+been|have\s+been|been|now)\s+(?:\w+\s+){0,2}?(?:resolved|over|fixed|mended|repaired|restored|solved|put\s+right|available|working|running|back|normal|usable|open|recovered|at\s+an\s+end)\b"
        + @"|^\s*(?:resolved|fixed|solved|restored)\b|\b(?:has|have)\s+(?:\w+\s+)?(?:ended|recovered)\b|\bwe\s+have\s+(?:\w+\s+)?(?:resolved|fixed|mended|repaired|restored|solved|put\s+right)\b|\bback\s+to\s+normal\b|\bas\s+usual\b|\bworks?\s+(?:\w+\s+)?(?:again|normally|as\s+(?:it|they)\s+should)\b|\bcan\s+(?:[\w,-]{1,40}\s+){1,6}?again\b|\bended\s+at\b|(?<!\b(?:try|happen|happened|sign\s+in|log\s+in)\s)\bagain\b";

    /// <summary><c>mostly restored</c>, <c>remains unavailable</c>, <c>should be resolved now</c>.</summary>
    public const string NotYet =
        @"\b(?:partly|partially|mostly|largely|nearly|almost)\s+(?:all\s+)?(?:restored|resolved|back|available|fixed|recovered|working|repaired)\b"
        + @"|\b(?:most|almost\s+all|nearly\s+all|the\s+majority)\s+(?:of\s+)?(?:[\w-]{1,40}\s+){0,3}?(?:is|are|has|have)\s+(?:now\s+|been\s+)*(?:restored|back|available|working|recovered|resolved)\b"
        + @"|\b(?:is|are|be)(?<!\bif\s[^.!?\n]{0,60})\s+still\s+(?:\w+\s+)?(?:unavailable|down|affected|unable|slow|failing|offline|degraded|impaired|not)\b|\bremains?(?<!\bif\s[^.!?\n]{0,60})\s+(?:unavailable|affected|slow|degraded|down|offline|impaired)\b"
        + @"|\bwe\s+are\s+still\s+(?:working\s+(?:on\s+(?:it|this|the\s+(?:problem|issue)|a\s+fix)|to\s+(?:restore|fix|resolve|bring|mend))|restoring|fixing|repairing)\b"
        + @"|\b(?:should|appears?\s+to|seems?\s+to|we\s+(?:believe|think|hope)\s+(?:\w+\s+){0,5}?(?:is|are|to))\s+(?:now\s+)?(?:be\s+)?(?:now\s+)?(?:fully\s+)?(?:resolved|fixed|working|back|recovered|restored|available|over)\b|\bworking\s+to\s+(?:fully\s+)?(?:restore|resolve|fix)\b";

    /// <summary><c>midnight</c>, <c>12 am</c>.</summary>
    public const string Midnight = @"\bmidnight\b|\b12(?:[:.]00)?\s*[ap]\.?m\b";
}
