using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Generation.Secrets;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace SoftwareFactory.Stages;

/// <summary>
/// Answers that people wrote: <c>answers/&lt;spec id&gt;.yaml</c> beside the project file, one key a slot. They carry the provider
/// <c>sample</c>, so that nothing pretends to be a recording of a model.
/// </summary>
internal sealed class HandwrittenAnswers(string projectFolder, Func<string, string> display, SecretScanner scanner) : IModelSource
{
    public Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation) =>
        Task.FromResult(Read(request, spec));

    private ModelReply Read(AnswerRequest request, SourceLocation spec)
    {
        var path = Path.Combine(projectFolder, "answers", $"{request.SpecId}.yaml");
        if (!File.Exists(path))
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} needs an answer and there is no {display(path)}."));

        try
        {
            var text = Projects.Repository.ReadText(path);
            if (scanner.FindFirst(text) is { } secret)
                return new(null, null, Rules.SecretInAnswer.At(new SourceLocation(display(path), secret.Line), $"The answer holds {secret.What}."));

            var slots = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string?>>(text) ?? [];
            var given = new System.Text.Json.Nodes.JsonObject(slots.Select(slot => KeyValuePair.Create(slot.Key, (System.Text.Json.Nodes.JsonNode?)(slot.Value ?? ""))));
            var response = new RecordedResponse { Text = Core.Text.CanonicalJson.Write(given), FinishReason = "stop" };
            return ModelReply.Of(response, AnswerReader.Read(response, request.Slots, new SourceLocation(display(path))));
        }
        catch (YamlException error)
        {
            return new(null, null, Rules.AnswerSchema.At(new SourceLocation(display(path), (int)error.Start.Line, (int)error.Start.Column), error.Message));
        }
        catch (InvalidOperationException)
        {
            return new(null, null, Rules.AnswerSchema.At(new SourceLocation(display(path)), "The YAML cannot be read."));
        }
    }
}
