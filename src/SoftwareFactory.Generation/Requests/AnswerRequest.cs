using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Generation.Requests;

/// <summary>
/// The effective request: all that can change a model's answer, and but for <see cref="SpecId"/> nothing else. Endpoints, keys, hosts,
/// paths, users, clocks, time limits and gate policy have no place here, because a lock key follows from it. Immutable.
/// </summary>
public sealed record AnswerRequest
{
    /// <summary>The spec it is asked for. Not part of the key: the same question has the same answer.</summary>
    public required string SpecId { get; init; }

    /// <summary>1 for the first question, one more for each rework. In the key, so that a retry never finds the answer that it retries.</summary>
    public required int Attempt { get; init; }

    /// <summary>The provider's family, as <c>openai</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The exact model id.</summary>
    public required string Model { get; init; }

    /// <summary>The conversation in order, as <see cref="PromptComposer"/> composes it.</summary>
    public required IReadOnlyList<PromptMessage> Messages { get; init; }

    /// <summary>What the prompt shows of the project, which <see cref="Messages"/> hold too: a part of the key by itself, so that a miss can name it. Empty when the spec uses nothing.</summary>
    public string Context { get; init; } = "";

    /// <summary>The slots to fill, in the order in which the template declares them; <see cref="ResponseSchema"/> follows from them.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>Sampling temperature as written, an invariant decimal number from 0 to 2; null leaves it to the model.</summary>
    public string? Temperature { get; init; }

    /// <summary>Most tokens of the answer, 1 and up; null leaves it to the model.</summary>
    public int? MaxOutputTokens { get; init; }
}
