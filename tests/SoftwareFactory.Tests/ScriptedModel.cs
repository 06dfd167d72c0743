using System.Collections.Concurrent;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Tests;

/// <summary>A model that says what a test tells it to, and remembers what it was asked.</summary>
internal sealed class ScriptedModel(Func<AnswerRequest, RecordedResponse> script) : IModelSource
{
    private readonly ConcurrentQueue<AnswerRequest> _asked = [];

    /// <summary>Throws when asked.</summary>
    internal static ScriptedModel Never => new(request => throw new InvalidOperationException($"{request.SpecId} was asked for."));

    internal IReadOnlyList<AnswerRequest> Asked => [.. _asked];

    /// <summary>Gives the answers in turn, the last one for good.</summary>
    internal static ScriptedModel Saying(params string[] answers) => new(request => Stop(answers[Math.Min(request.Attempt, answers.Length) - 1]));

    internal static RecordedResponse Stop(string text) => new() { Text = text, FinishReason = "stop", InputTokens = 10, OutputTokens = 5 };

    public Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _asked.Enqueue(request);
        var response = script(request);
        return Task.FromResult(ModelReply.Of(response, AnswerReader.Read(response, request.Slots, spec)));
    }
}
