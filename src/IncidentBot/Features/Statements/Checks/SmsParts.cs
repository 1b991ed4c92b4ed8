namespace IncidentBot.Features.Statements.Checks;

/// <summary>How many parts a text message takes (3GPP TS 23.038 and 23.040).</summary>
/// <param name="Parts">How many are paid for.</param>
/// <param name="Gsm7">Whether the GSM alphabet has all its characters; otherwise it is sent as UCS-2, with less than half the room.</param>
internal sealed record SmsParts(int Parts, bool Gsm7)
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Extended = "^{}\\[~]|€\f";

    /// <summary>Counts them.</summary>
    public static SmsParts Of(string text)
    {
        var gsm7 = text.All(c => Basic.Contains(c) || Extended.Contains(c));
        return gsm7
            ? new(Count(text.Select(c => Extended.Contains(c) ? 2 : 1), 160, 153), true)
            : new(Count(text.EnumerateRunes().Select(r => r.Utf16SequenceLength), 70, 67), false);
    }

    // An escaped character or a surrogate pair is not cut in two by the end of a part.
    private static int Count(IEnumerable<int> sizes, int single, int several)
    {
        var all = sizes.ToList();
        if (all.Sum() <= single) return 1;

        var (parts, used) = (1, 0);
        foreach (var size in all)
        {
            if (used + size > several) (parts, used) = (parts + 1, 0);
            used += size;
        }
        return parts;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Parts} SMS {(Parts == 1 ? "part" : "parts")} ({(Gsm7 ? "GSM-7" : "UCS-2")})";
}
