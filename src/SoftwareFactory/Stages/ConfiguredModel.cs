using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Providers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>The models that <c>factory.yaml</c>, a spec, a property or the environment names, through the pipeline of one run; or the client of a host program in place of them.</summary>
/// <param name="configuration">Budget and limits.</param>
/// <param name="apiKey">Of the configured models; goes nowhere else. Null or empty for none.</param>
/// <param name="time">Measures delays and time limits.</param>
/// <param name="client">A host program's; null for the configured models.</param>
internal sealed class ConfiguredModel(FactoryConfiguration configuration, string? apiKey, TimeProvider time, IChatClient? client = null) : IModelSource, IDisposable
{
    private readonly Lazy<ModelPipeline> _pipeline = new(() => new ModelPipeline(configuration, time, client));

    public async Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
    {
        if (model is null)
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} needs an answer and no model is configured."));
        if (_pipeline.Value.For(model, apiKey, request.SpecId) is not { } asked)
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} needs an answer and the provider {model.Provider} is never called."));

        var (response, failure) = await new ModelQuestion(asked).AskAsync(request, spec, cancellation).ConfigureAwait(false);
        if (response is null) return new(null, null, failure);
        return ModelReply.Of(response, AnswerReader.Read(response, request.Slots, spec));
    }

    public void Dispose()
    {
        if (_pipeline.IsValueCreated) _pipeline.Value.Dispose();
    }
}
