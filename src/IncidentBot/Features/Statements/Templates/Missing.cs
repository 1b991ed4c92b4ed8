using System.Collections;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>A variable without a value: <c>{{#if}}</c> reads it as no, and writing it stops the draft.</summary>
internal sealed class Missing(string variable) : IEnumerable<object>
{
    /// <summary>Its name.</summary>
    public string Variable => variable;

    /// <inheritdoc/>
    public IEnumerator<object> GetEnumerator() => Enumerable.Empty<object>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => throw new MissingVariableException(variable);
}

/// <summary>A template wrote a variable that has no value.</summary>
internal sealed class MissingVariableException(string variable) : Exception($"The variable {variable} has no value.")
{
    /// <summary>Its name.</summary>
    public string Variable => variable;
}

/// <summary>Stops Handlebars before it writes a gap.</summary>
internal sealed class MissingFormatter : IFormatter, IFormatterProvider
{
    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer) => throw new MissingVariableException(((Missing)(object)value!).Variable);

    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(Missing);
    }
}
