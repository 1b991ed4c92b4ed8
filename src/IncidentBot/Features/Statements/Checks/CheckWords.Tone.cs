using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>By these a rule finds what should not stand there. Null where nobody has written them for the language; the rule then says that it cannot read it.</content>
internal abstract partial class CheckWords
{
    /// <summary>Rule 7. Guesses at the cause: "probably", "we believe".</summary>
    public virtual Regex? Guess => null;

    /// <summary>Rule 7. Gives a cause.</summary>
    public virtual Regex? CauseGiven => null;

    /// <summary>Rule 11. Words and endings that say nothing new: "still", "continuing to". Without them, texts are compared word by word.</summary>
    public virtual Regex? Filler => null;

    /// <summary>Rule 12. Is sorry on a condition: "if you were affected".</summary>
    public virtual Regex? Conditional => null;

    /// <summary>Rule 16. Puts it on a supplier.</summary>
    public virtual Regex? Supplier => null;

    /// <summary>Rule 16. Denies being responsible: "beyond our control".</summary>
    public virtual Regex? NotOurs => null;

    /// <summary>Rule 16. Takes the responsibility.</summary>
    public virtual Regex? Responsibility => null;

    /// <summary>Rule 19. Promises what nobody can: "never again".</summary>
    public virtual Regex? Absolute => null;

    /// <summary>Rule 20. Jargon and error codes.</summary>
    public virtual JargonWords? Jargon => null;

    /// <summary>Rule 22. Makes light of it, or says nothing: "oops", "improvements".</summary>
    public virtual Regex? Flippant => null;

    /// <summary>Rule 23. Says "outage"; group <c>partial</c> where it says "partial outage".</summary>
    public virtual Regex? Outage => null;

    /// <summary>Rule 23. Says "degraded", or something as small.</summary>
    public virtual Regex? Degraded => null;

    /// <summary>Rule 26. Says that something does not work yet.</summary>
    public virtual Regex? NotYet => null;

    /// <summary>Rule 28. Says "midnight".</summary>
    public virtual Regex? Midnight => null;
}
