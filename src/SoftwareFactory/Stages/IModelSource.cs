using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>Where answers come from that the lock does not hold. Never used in <c>locked</c> mode.</summary>
internal interface IModelSource
{
    /// <summary>Asks once. Called from several threads.</summary>
    Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation);
}
