using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Generation.Text;

namespace SoftwareFactory.Generation.Providers;

/// <summary>
/// Asks a model once, with the answer's JSON schema in strict mode, and without streaming or tools. What it sends is what
/// <see cref="RequestDocument"/> records. Does not retry, does not judge the answer: that is for <see cref="AnswerReader"/>.
/// As thread-safe as the client.
/// </summary>
/// <param name="client">Not disposed here.</param>
public sealed class ModelQuestion(IChatClient client)
{
    /// <summary>Asks.</summary>
    /// <param name="request">The question.</param>
    /// <param name="location">Where a finding points.</param>
    /// <param name="cancellation">Cancels the call; then <see cref="OperationCanceledException"/> is thrown.</param>
    /// <returns>The response, however it ended; or SF3102 when the server could not be reached, failed, or answered what is no chat completion.</returns>
    public async Task<(RecordedResponse? Response, Finding? Finding)> AskAsync(AnswerRequest request, SourceLocation location, CancellationToken cancellation)
    {
        // Outside the try: what fails here is a bug of ours, not of the server.
        var options = Options(request);
        ChatMessage[] messages = [.. request.Messages.Select(message => new ChatMessage(new ChatRole(message.Role), RequestText.Of(message.Text)))];
        try
        {
            var response = await client.GetResponseAsync(messages, options, cancellation);
            return Refusal.In(response) is var (rule, what)
                ? (null, rule.At(location, what) with { SpecId = request.SpecId })
                : (Record(response), null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && ServerFailure.Describe(e) is { } cause)
        {
            return (null, Rules.ModelFailed.At(location, $"{request.Provider}:{request.Model} was asked for {request.SpecId}: {cause}") with { SpecId = request.SpecId });
        }
    }

    private static ChatOptions Options(AnswerRequest request) => new()
    {
        ModelId = request.Model,
        Temperature = request.Temperature is { } temperature ? float.Parse(temperature, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        MaxOutputTokens = request.MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(ResponseSchema.Of(request.Slots)), "slots", "The text of each slot."),

        // Without this, the OpenAI client sends the schema as advice only.
        AdditionalProperties = new AdditionalPropertiesDictionary { ["strict"] = true },
    };

    private static RecordedResponse Record(ChatResponse response)
    {
        // A refusal comes as an error content beside a finish reason of "stop".
        var refusal = response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().FirstOrDefault();
        return new RecordedResponse
        {
            Text = WellFormed(refusal?.Message ?? response.Text),
            FinishReason = refusal is null ? WellFormed(response.FinishReason?.Value ?? "unknown") : "refusal",
            ModelId = response.ModelId is { } model ? WellFormed(model) : null,
            InputTokens = Count(response.Usage?.InputTokenCount),
            OutputTokens = Count(response.Usage?.OutputTokenCount),
        };
    }

    // A lone surrogate becomes U+FFFD: half a character cannot be recorded.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static int? Count(long? tokens) => tokens is { } count ? (int)Math.Clamp(count, 0, int.MaxValue) : null;
}
