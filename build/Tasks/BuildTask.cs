using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Builds the solution.</summary>
[TaskName("Build")]
[TaskDescription("Builds SoftwareFactory.sln.")]
public sealed class BuildTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (context.Dotnet("build", context.Solution, "--nologo", "-v:q") != 0)
            throw new CakeException("The solution does not build: see the errors above.");
    }
}
