using System.Globalization;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Line;

/// <summary>How far a run that asks models has come. Immutable.</summary>
/// <param name="Stage">The stage that is at work.</param>
/// <param name="Parts">How many parts the run has.</param>
/// <param name="Answered">How many of them have an answer, from the lock or a model.</param>
public sealed record LineProgress(Stage Stage, int Parts, int Answered)
{
    /// <summary>The spec that was answered last; null when a stage begins.</summary>
    public string? SpecId { get; init; }

    /// <summary>Its attempt, 1 and up.</summary>
    public int Attempt { get; init; }

    /// <summary>Tokens of all questions and answers of the run, as the providers counted them.</summary>
    public long Tokens { get; init; }

    /// <summary>What they cost by <c>prices</c> of <c>factory.yaml</c>; null when it does not know a model.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What <see cref="Cost"/> is in.</summary>
    public string Currency { get; init; } = "";

    /// <summary>How long the remaining questions take if they take as long as those before; null while there are none.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var parts = Parts == 1 ? "part" : "parts";
        if (SpecId is null) return string.Create(CultureInfo.InvariantCulture, $"{Stage}: {Parts} {parts}");

        var cost = Cost is { } known ? string.Create(CultureInfo.InvariantCulture, $", about {known:0.00} {Currency}") : "";
        var left = Left is { } time ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(time.TotalSeconds):0} s left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Stage}: {Answered} of {Parts} {parts} answered, {Tokens} tokens{cost}{left} ({SpecId}, attempt {Attempt})");
    }
}
