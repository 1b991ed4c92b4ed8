using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Incidents;

public sealed class NudgesTests
{
    private static readonly DateTimeOffset Deadline = new(2015, 3, 11, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset SetAt = Deadline.AddHours(-1);
    private static readonly Nudges Nudges = new(new CadenceOptions());
    private const NudgeReach Everyone = NudgeReach.Leads | NudgeReach.Deputies | NudgeReach.Channel | NudgeReach.Duty;

    [Fact]
    public void It_comes_before_at_and_after_its_time_and_climbs()
    {
        var steps = new List<NudgeStep> { Nudges.First(Deadline, Deadline.AddMinutes(-20)) };
        while (steps.Count < 6) steps.Add(Nudges.Next(Deadline, steps[^1].Number, SetAt));

        Assert.Equal(
        [
            new(0, Deadline.AddMinutes(-5), "due in 5 minutes", NudgeReach.Leads),
            new(1, Deadline, "due now", NudgeReach.Leads),
            new(2, Deadline.AddMinutes(5), "overdue by 5 minutes", NudgeReach.Leads | NudgeReach.Deputies | NudgeReach.Channel),
            new(3, Deadline.AddMinutes(15), "overdue by 15 minutes", Everyone),
            new(4, Deadline.AddMinutes(45), "overdue by 45 minutes", Everyone),
            new(5, Deadline.AddMinutes(75), "overdue by 1 h 15 min", Everyone),
        ], steps);
    }

    [Fact]
    public void A_promise_too_near_for_the_step_before_begins_at_its_time() =>
        Assert.Equal(1, Nudges.First(Deadline, Deadline.AddMinutes(-5)).Number);

    [Fact]
    public void What_fell_due_while_nobody_was_there_comes_once_and_tells_how_late_it_is()
    {
        var step = Nudges.Due(Deadline, null, Deadline.AddHours(-1), Deadline.AddMinutes(52));
        Assert.Equal((4, "overdue by 52 minutes", TimeSpan.FromMinutes(57)), (step!.Number, step.Words, step.Late));
        Assert.Null(Nudges.Due(Deadline, step.Number, Deadline.AddHours(-1), Deadline.AddMinutes(52)));
    }

    [Fact]
    public void Steps_rise_and_never_crowd() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(0, 2000)), last =>
    {
        var (step, after) = (Nudges.Next(Deadline, last, SetAt), Nudges.Next(Deadline, last + 1, SetAt));
        return step.Number == last + 1 && after.At > step.At && after.At - step.At >= TimeSpan.FromMinutes(5) && (after.Reach & step.Reach) == step.Reach;
    }));

    [Fact]
    public void Taking_each_step_as_it_falls_due_and_coming_late_end_at_the_same_step() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(-10, 3000)), minutes =>
    {
        var (setAt, now) = (Deadline.AddHours(-1), Deadline.AddMinutes(minutes));
        NudgeStep? taken = null;
        for (var at = setAt; at <= now; at = at.AddMinutes(1)) taken = Nudges.Due(Deadline, taken?.Number, setAt, at) ?? taken;
        return taken?.Number == Nudges.Due(Deadline, null, setAt, now)?.Number;
    }));

    [Fact]
    public void A_step_is_never_taken_before_it_is_due_nor_twice() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(-4000, 100_000).Zip(Gen.Choose(0, 30))), pair =>
        {
            var (seconds, last) = pair;
            var now = Deadline.AddSeconds(seconds);
            return Nudges.Due(Deadline, last, Deadline.AddHours(-1), now) is not { } step || (step.At <= now && step.Number > last && Nudges.Next(Deadline, step.Number, SetAt).At > now);
        }));

    [Fact]
    public void A_deadline_that_a_change_made_late_calls_those_whom_it_concerns_first_and_climbs_from_there()
    {
        var setAt = Deadline.AddMinutes(40);
        Assert.Null(Nudges.Due(Deadline, null, setAt, setAt.AddSeconds(-1)));
        var first = Nudges.Due(Deadline, null, setAt, setAt)!;
        Assert.Equal((1, "overdue by 40 minutes", NudgeReach.Leads, TimeSpan.Zero), (first.Number, first.Words, first.Reach, first.Late));
        Assert.Equal([5, 15, 45], Enumerable.Range(1, 3).Select(last => (Nudges.Next(Deadline, last, setAt).At - setAt).TotalMinutes));
    }

    /// <summary>A runner that comes when it is woken, or late, or not for hours; a deadline that was late when it was set: everything that is told is told once, in order, and by its time.</summary>
    [Fact]
    public void However_a_runner_comes_no_step_is_taken_twice_and_none_that_is_due_is_left() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(-300, 300)), Arb.From(Gen.NonEmptyListOf(Gen.Choose(0, 200))), (setMinutes, waits) =>
        {
            var setAt = Deadline.AddMinutes(setMinutes);
            var (now, taken) = (setAt, new List<NudgeStep>());
            foreach (var wait in waits)
            {
                now = now.AddMinutes(wait);
                if (Nudges.Due(Deadline, taken.LastOrDefault()?.Number, setAt, now) is { } step) taken.Add(step);
                if (Nudges.Next(Deadline, taken.LastOrDefault()?.Number, setAt).At <= now) return false;
            }
            return taken.Zip(taken.Skip(1)).All(p => p.First.Number < p.Second.Number && p.First.At < p.Second.At && (p.Second.Reach & p.First.Reach) == p.First.Reach)
                && taken.All(s => s.At <= now && s.At >= setAt);
        }));

    [Theory]
    [InlineData(-290, "due in 5 minutes")]
    [InlineData(-1, "due in 1 minute")]
    [InlineData(0, "due now")]
    [InlineData(59, "due now")]
    [InlineData(60, "overdue by 1 minute")]
    public void Words_are_true_at_the_second(int seconds, string words) => Assert.Equal(words, Nudges.Words(Deadline, Deadline.AddSeconds(seconds)));
}
