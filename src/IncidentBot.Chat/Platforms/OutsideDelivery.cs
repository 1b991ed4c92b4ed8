namespace IncidentBot.Chat.Platforms;

/// <summary>A chat's no in the product's words: what the chat's own client throws becomes a <see cref="DeliveryException"/>.</summary>
public static class OutsideDelivery
{
    /// <summary>How long a request whose answer did not come may still be on its way.</summary>
    public static TimeSpan StillUnderWay { get; } = TimeSpan.FromSeconds(5);

    /// <summary>After which is looked whether an operator has mended the settings.</summary>
    public static TimeSpan UntilSomebodyMendsIt { get; } = TimeSpan.FromMinutes(10);

    /// <summary>After which is looked whether the app was installed again.</summary>
    public static TimeSpan UntilInstalledAgain { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Does it, and says what went wrong as the product expects.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="of">Whether trying again makes sense, and when.</param>
    /// <exception cref="DeliveryException">It was not done.</exception>
    public static async Task<T> DoAsync<T, TException>(Func<Task<T>> act, Func<TException, DeliveryException> of) where TException : Exception
    {
        try
        {
            return await act();
        }
        catch (TException e)
        {
            throw of(e);
        }
    }

    /// <inheritdoc cref="DoAsync{T, TException}"/>
    public static Task DoAsync<TException>(Func<Task> act, Func<TException, DeliveryException> of) where TException : Exception => DoAsync(async () =>
    {
        await act();
        return true;
    }, of);
}
