using System.Data.Common;
using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IncidentBot.Host.Operate;

/// <summary>Looks at the database: whether it opens, whose tables it has, whether it can be written. It makes none where there is none.</summary>
internal sealed class StoreDoctor(IConfiguration settings, IServiceScopeFactory scopes) : IDoctorCheck
{
    public string Name => "database";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (StoreFolder.FileOf(settings, "Store:ConnectionString") is { } file && !File.Exists(file)) yield return NotYet(Path.GetFullPath(file));
        else yield return await OpenAsync(cancellationToken);
    }

    private async Task<Finding> OpenAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IncidentDb>().Database;
        try
        {
            await database.OpenConnectionAsync(cancellationToken);
            if ((await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations()).Any())
                return Finding.Bad("a newer IncidentBot has changed its tables", "Run that version, or go back to a backup of before");
            var steps = (await database.GetPendingMigrationsAsync(cancellationToken)).Count();
            await TryWritingAsync(database, cancellationToken);
            return Finding.Good("it opens and can be written, and its tables are " + (steps == 0 ? "up to date" : "brought up to date by the next start"));
        }
        catch (DbException e)
        {
            return Finding.Bad($"it does not open, or cannot be written ({OutsideText.OneLine(e.Message, 200).TrimEnd('.')})", "See Store:ConnectionString, and that IncidentBot may read and write what it names");
        }
    }

    // Rolled back: nothing of it stays.
    private static async Task TryWritingAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginTransactionAsync(cancellationToken);
        await database.ExecuteSqlRawAsync("CREATE TABLE \"DoctorWasHere\" (\"Id\" INTEGER)", cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    private static Finding NotYet(string file)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        try
        {
            using (new FileStream(Path.Combine(folder!, $".incidentbot-{Guid.NewGuid():n}"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose }))
                return Finding.Good($"there is none yet; the first start makes {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad($"there is none yet, and {folder} cannot be written ({OutsideText.OneLine(e.Message, 200).TrimEnd('.')})", "Name a place in Store:ConnectionString where IncidentBot may write");
        }
    }
}
