using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;

namespace IncidentBot.Commands;

/// <summary>Who gives the command that is being run, where and when. Set by the router before the handler is asked.</summary>
internal sealed class CommandContext
{
    private Person? _by;
    private CommandRequest? _request;

    /// <summary>Who.</summary>
    public Person By => _by ?? throw new InvalidOperationException("No command is being run.");

    /// <summary>When it came.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Where; null where there is no place.</summary>
    public Place? Place => Request.Place;

    /// <summary>As it came in.</summary>
    public CommandRequest Request => _request ?? throw new InvalidOperationException("No command is being run.");

    /// <summary>The line's verb and what was typed behind it, as it can be given again with another incident.</summary>
    public string Line { get; private set; } = "";

    /// <summary>The incident that the line names; null for that of the channel.</summary>
    public int? Named { get; set; }

    /// <summary>The reader's zone.</summary>
    public TimeZoneInfo Zone => Request.Caller.Zone;

    /// <summary>Whether what is about to be done should be confirmed first, where that can be asked.</summary>
    public bool CanAsk => Request.CanAsk;

    /// <summary>For the record.</summary>
    public Act Act => new(By.Handle, Now, Request.Source switch
    {
        CommandSource.Api => "api",
        CommandSource.Drill => "drill",
        _ => Request.Caller.Platform,
    });

    /// <summary>Begins.</summary>
    public void Begin(CommandRequest request, Person by, DateTimeOffset now, string line) => (_request, _by, Now, Line) = (request, by, now, line);
}
