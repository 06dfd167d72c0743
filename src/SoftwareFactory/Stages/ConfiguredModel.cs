using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Providers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>The model that <c>factory.yaml</c>, a property or the environment names. The key comes from FACTORY_API_KEY and goes nowhere else.</summary>
internal sealed class ConfiguredModel : IModelSource
{
    public async Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
    {
        if (model is null)
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} needs an answer and no model is configured."));
        using var client = ChatClientFactory.Create(model, Environment.GetEnvironmentVariable("FACTORY_API_KEY"));
        if (client is null)
            return new(null, null, Rules.ModelNotConfigured.At(spec, $"{request.SpecId} needs an answer and the provider {model.Provider} is never called."));

        var (response, failure) = await new ModelQuestion(client).AskAsync(request, spec, cancellation).ConfigureAwait(false);
        if (response is null) return new(null, null, failure);
        return ModelReply.Of(response, AnswerReader.Read(response, request.Slots, spec));
    }
}
