using System.Reflection;
using System.Runtime.Loader;

namespace SoftwareFactory.Generation.Tests.Replay;

internal sealed class LoadingForReplay
{
    [Test]
    public void TakesNoAssemblyOfAModelsClient()
    {
        using var folder = new TemporaryFolder();
        var context = new RecordingContext();
        var replay = context.LoadFromAssemblyPath(typeof(ReplayAlone).Assembly.Location).GetType(typeof(ReplayAlone).FullName!)!;

        var answered = replay.GetMethod(nameof(ReplayAlone.Run))!.Invoke(null, [folder.Path]);

        Assert.That(answered, Is.True);
        Assert.That(context.Requested, Does.Contain("SoftwareFactory.Generation"));
        Assert.That(context.Requested.Where(name => name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name.StartsWith("OpenAI", StringComparison.Ordinal) || name.StartsWith("System.ClientModel", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal)), Is.Empty);
    }

    private sealed class RecordingContext() : AssemblyLoadContext("replay")
    {
        public List<string> Requested { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Requested.Add(assemblyName.Name!);
            return assemblyName.Name!.StartsWith("SoftwareFactory.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll"))
                : null;
        }
    }
}
