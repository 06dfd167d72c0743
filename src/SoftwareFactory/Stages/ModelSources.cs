using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>Picks the source by provider: people for <c>sample</c>, what they had written before for <c>adopted</c>, a model for every other.</summary>
internal sealed class ModelSources(IModelSource people, IModelSource adopted, IModelSource models) : IModelSource
{
    public Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation) =>
        (model?.Provider switch { "sample" => people, AdoptedAnswers.Provider => adopted, _ => models }).AnswerAsync(model, request, spec, cancellation);
}
