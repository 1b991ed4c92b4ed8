using IncidentBot.Chat;
using IncidentBot.LocalChat.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class ChatStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_there_again_after_a_restart()
    {
        var before = await LocalChatRig.StartAsync();
        var place = (await before.Platform.OpenChannelAsync(new("k", "inc-1", "Cannot buy", true), Cancelled))!;
        await before.Rooms.InviteAsync(place.ChannelId, ["ada"], Cancelled);
        var card = await before.Platform.PostAsync(place, Chat.PlatformSamples.Everything, "card", Cancelled);
        await before.Desk.TypeAsync("/incident help", before.Caller("ada"), before.Rooms.Find("inc-1")!, 0, "d", Cancelled);
        await before.StopAsync();

        await using var after = await LocalChatRig.StartAsync(before.Folder);
        var posts = after.Messages.Page("inc-1", 0, "ada");
        Assert.Equal(2, posts.Count);
        Assert.Equal(Chat.PlatformSamples.Everything.ToPlain(TimeZoneInfo.Utc), posts[0].Message.Card!.ToPlain(TimeZoneInfo.Utc));
        Assert.Equal(Chat.PlatformSamples.Everything.Buttons.Select(b => b.Command), posts[0].Message.Card!.Buttons.Select(b => b.Command));
        Assert.Equal("ada", posts[1].Message.OnlyFor);
        Assert.Equal(card, await after.Platform.PostAsync(place, Card.Say(ChatText.Plain("twice")), "card", Cancelled));
        Assert.Null(after.Rooms.Find("inc-1", "ben"));
    }

    [Fact]
    public async Task A_message_that_was_confirmed_is_in_the_file_while_the_process_still_runs()
    {
        await using var rig = await LocalChatRig.StartAsync();
        await rig.Desk.TypeAsync("confirmed", rig.Caller("ada"), rig.Rooms.Find(Rooms.General)!, 0, "d", Cancelled);

        // What a process that is killed leaves behind: the file and its log, nothing flushed, nothing closed.
        var copy = Directory.CreateDirectory(Path.Combine(rig.Folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(rig.Folder, "local-chat.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        var after = await LocalChatRig.StartAsync(copy);
        Assert.Equal("confirmed", Assert.Single(after.Messages.Page(Rooms.General, 0, "ben")).Message.Text);
        await after.StopAsync();
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone_with_a_sentence()
    {
        var rig = await LocalChatRig.StartAsync();
        await rig.StopAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(rig.Folder, "local-chat.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=99";
            command.ExecuteNonQuery();
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LocalChatRig.StartAsync(rig.Folder));
        Assert.Contains("newer IncidentBot", refused.Message, StringComparison.Ordinal);
        Directory.Delete(rig.Folder, true);
    }

    [Fact]
    public async Task What_only_one_person_sees_can_be_taken_away_by_that_person_alone()
    {
        await using var rig = await LocalChatRig.StartAsync();
        var general = rig.Rooms.Find(Rooms.General)!;
        await rig.Desk.TypeAsync("/incident help", rig.Caller("ada"), general, 0, "d", Cancelled);
        var only = rig.Messages.Page(general.Id, 0, "ada").Single().Message;

        await rig.Messages.DismissAsync(only with { OnlyFor = "ben" }, Cancelled);
        Assert.Single(rig.Messages.Page(general.Id, 0, "ada"));
        await rig.Messages.DismissAsync(only, Cancelled);
        Assert.Empty(rig.Messages.Page(general.Id, 0, "ada"));
    }
}
