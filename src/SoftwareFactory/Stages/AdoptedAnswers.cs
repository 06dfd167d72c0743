using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Handover;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>Answers that people had written before there was a spec: the members of <see cref="AdoptedPart"/>. No model is called for them in any mode.</summary>
internal sealed class AdoptedAnswers(FactoryProject project, Func<string, string> display) : IModelSource
{
    /// <summary>The provider that the lock names for them.</summary>
    internal const string Provider = "adopted";

    public Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation) => Task.FromResult(Read(request, spec));

    private ModelReply Read(AnswerRequest request, SourceLocation spec)
    {
        var place = display(AdoptedPart.PathOf(project, request.SpecId));
        if (AdoptedPart.Load(project, request.SpecId) is not { } adopted)
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} is answered by what was adopted, and there is no {place}."));

        var slots = new JsonObject(adopted.Slots.Select(slot => KeyValuePair.Create(slot.Key, (JsonNode?)slot.Value)));
        var response = new RecordedResponse { Text = CanonicalJson.Write(slots), FinishReason = "stop" };
        return ModelReply.Of(response, AnswerReader.Read(response, request.Slots, new SourceLocation(place)));
    }
}
