namespace IncidentBot.Features.Statements.Checks;

/// <summary>The parts that a text message takes (3GPP TS 23.038 and 23.040).</summary>
/// <param name="Texts">What stands in each part that is paid for.</param>
/// <param name="Gsm7">Whether the GSM alphabet has all its characters; otherwise it is sent as UCS-2, with less than half the room.</param>
/// <param name="Units">How much room it takes: septets of the GSM alphabet, where <c>€</c> and a few more take two; UTF-16 units in UCS-2.</param>
internal sealed record SmsParts(IReadOnlyList<string> Texts, bool Gsm7, int Units)
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Extended = "^{}\\[~]|€\f";

    /// <summary>How many are paid for.</summary>
    public int Parts => Texts.Count;

    /// <summary>How the characters are sent: <c>GSM-7</c>, <c>UCS-2</c>.</summary>
    public string Encoding => Gsm7 ? "GSM-7" : "UCS-2";

    /// <summary>Cuts it.</summary>
    public static SmsParts Of(string text)
    {
        var gsm7 = text.All(c => Basic.Contains(c) || Extended.Contains(c));
        var sizes = gsm7 ? text.Select(c => (1, Extended.Contains(c) ? 2 : 1)) : text.EnumerateRunes().Select(r => (r.Utf16SequenceLength, r.Utf16SequenceLength));
        var (single, several) = gsm7 ? (160, 153) : (70, 67);
        var (texts, units) = Cut(text, [.. sizes], single, several);
        return new(texts, gsm7, units);
    }

    // An escaped character or a surrogate pair is not cut in two by the end of a part.
    private static (IReadOnlyList<string> Texts, int Units) Cut(string text, IReadOnlyList<(int Length, int Size)> characters, int single, int several)
    {
        var units = characters.Sum(c => c.Size);
        if (units <= single) return ([text], units);

        var parts = new List<string>();
        var (from, at, used) = (0, 0, 0);
        foreach (var (length, size) in characters)
        {
            if (used + size > several)
            {
                parts.Add(text[from..at]);
                (from, used) = (at, 0);
            }
            (at, used) = (at + length, used + size);
        }
        return ([.. parts, text[from..]], units);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Parts} SMS {(Parts == 1 ? "part" : "parts")} ({Encoding})";
}
