using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>Picks the source by provider: people for <c>sample</c>, a model for every other.</summary>
internal sealed class ModelSources(IModelSource people, IModelSource models) : IModelSource
{
    public Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation) =>
        (model?.Provider == "sample" ? people : models).AnswerAsync(model, request, spec, cancellation);
}
