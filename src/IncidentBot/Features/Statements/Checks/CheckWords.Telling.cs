using System.Text.RegularExpressions;

namespace IncidentBot.Features.Statements.Checks;

/// <content>By these a rule sees that something is told. Null where nobody has written them for the language; the rule then says that it cannot read it.</content>
internal abstract partial class CheckWords
{
    /// <summary>Rule 1. Says that we know of it.</summary>
    public virtual Regex? Acknowledgement => null;

    /// <summary>Rules 1 and 8. Says that somebody is doing something about it.</summary>
    public virtual Regex? Work => null;

    /// <summary>Rule 3. Something that customers see: a page that does not load, an error, a wait.</summary>
    public virtual Regex? Symptom => null;

    /// <summary>Rule 3. Of these, what is too little to say of something that cannot be used at all: slow, delayed.</summary>
    public virtual Regex? MildSymptom => null;

    /// <summary>Rule 3. Something that breaks inside and that no customer sees.</summary>
    public virtual Regex? Inside => null;

    /// <summary>Rule 3. Speaks of customers, or to them.</summary>
    public virtual Regex? Customers => null;

    /// <summary>Rule 5. Says that all users are affected.</summary>
    public virtual Regex? AllUsers => null;

    /// <summary>Rule 5. Says that some are, or how many.</summary>
    public virtual Regex? SomeUsers => null;

    /// <summary>Rule 9. Tells of a way round.</summary>
    public virtual Regex? WayRound => null;

    /// <summary>Rule 12. Speaks as "we".</summary>
    public virtual Regex? We => null;

    /// <summary>Rule 14. Says what will be put right, beyond being restored.</summary>
    public virtual Regex? Repair => null;

    /// <summary>Rule 15. Explains what went wrong.</summary>
    public virtual Regex? Explanation => null;

    /// <summary>Rule 25. Says what became of customers' data.</summary>
    public virtual Regex? DataSafety => null;

    /// <summary>Rule 26. Says that it works again.</summary>
    public virtual Regex? Recovery => null;
}
