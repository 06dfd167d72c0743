using SoftwareFactory.Core.Findings;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.MSBuild;

/// <summary>Locks a sample's handwritten answers, uninspected. Behind a private target: see <see cref="AnswerRecorder"/>.</summary>
public sealed class RecordFactoryAnswers : FactoryTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation) =>
        AnswerRecorder.RecordAsync(project, cancellation).GetAwaiter().GetResult();
}
