using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>Where answers come from that the lock does not hold. Never used in <c>locked</c> mode.</summary>
internal interface IModelSource
{
    /// <summary>Asks for one answer: either the answer or the finding that says why there is none.</summary>
    Task<(Answer? Answer, Finding? Finding)> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation);
}
