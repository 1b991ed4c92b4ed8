namespace IncidentBot.Features.Statements.Checks;

/// <summary>How English promises a time of repair: pieces of one pattern.</summary>
internal static class EnglishRepair
{
    private const string Mended = @"(?:fix(?:ed)?|resolv(?:e|ed|ing)|resolution|repair(?:ed)?|mended|restor(?:e|ed|ing)|restoration|recover(?:ed|y)?|back(?:\s+(?:up|online|to\s+normal|in\s+service))?|available|working|online|up\s+and\s+running|operational|return(?:ing)?|solved)";
    private const string Number = @"(?:\d+|an?|one|two|three|four|few|a\s+few|a\s+couple\s+of|half\s+an|several|the)";
    private const string Unit = @"(?:minutes?|mins?|hours?|hrs?|h|days?|m)";
    private const string Clock = @"(?:\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m\b)|noon|midday|midnight|tonight|tomorrow|this\s+(?:morning|afternoon|evening)|lunch\s?time|(?:the\s+)?end\s+of\s+(?:the\s+)?(?:day|hour|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|eod|today)";

    /// <summary><c>ETA</c>, <c>estimated time of repair</c>, <c>expect a fix by</c>.</summary>
    public const string Estimate = @"\bETAs?\b|\bETR\b|\bestimated\s+(?:time|repair|resolution|recovery)\b|\b(?:expect|anticipate|hope)\w*\s+(?:\w+\s+){0,6}?(?:by|before|at)\s+(?:about\s+|around\s+)?" + Clock;

    /// <summary><c>within 20 minutes</c>, <c>back in an hour</c>.</summary>
    public const string Within = @"\bwithin\s+(?:the\s+)?(?:next\s+|about\s+|around\s+)?" + Number + @"?\s*(?:next\s+)?" + Unit + @"\b|\b" + Mended + @"\s+(?:\w+\s+){0,4}?in\s+(?:the\s+next\s+|about\s+|around\s+|under\s+|less\s+than\s+)?" + Number + @"\s*" + Unit + @"\b|\bin\s+the\s+next\s+(?:" + Number + @"\s+)?" + Unit + @"\b";

    /// <summary><c>fixed by 10:30</c>, <c>will be back at 3 pm</c>; not <c>fixed by our engineers</c>, nor what is past.</summary>
    public const string By = @"(?<!\b(?:was|were|been|being)\s+)\b" + Mended + @"\s+(?:\w+\s+){0,4}?(?:by|before|no\s+later\s+than)\s+(?:about\s+|around\s+|approximately\s+)?" + Clock + @"|\b(?:will|should|may|could|to|['’]ll)\s+(?:\w+\s+){0,2}?" + Mended + @"\s+(?:\w+\s+){0,4}?(?:at\s+(?:about\s+|around\s+)?|on\s+|later\s+)?" + Clock;

    /// <summary><c>back shortly</c>; not <c>as soon as possible</c>.</summary>
    public const string Soon = @"(?<!as\s)\b(?:be|is|are|get)\s+(?:\w+\s+)?" + Mended + @"\s+(?:\w+\s+){0,2}?(?:soon|shortly|momentarily|any\s+minute|in\s+no\s+time)\b(?!\s+as)|\b(?:soon|shortly|momentarily)\s+be\s+" + Mended + @"\b";
}
