using Build.Tests.Frosting;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using SoftwareFactory.Cake.Frosting;

namespace Build.Tests.Factory;

/// <summary>A Frosting build of two projects that has the factory's tasks and starts no process.</summary>
internal sealed class FactoryBuild : IDisposable
{
    // Cake takes the whole process along to its working folder.
    private readonly string _before = Environment.CurrentDirectory;
    private readonly TemporaryFolder _root = new();
    private readonly FakeConsole _console = new();
    private readonly FakeProcesses _processes;

    internal FactoryBuild(int exitCode = 0)
    {
        _processes = new(exitCode);
        foreach (var name in (string[])["B", "A", "Other"])
            _root.Write($"{name}/{name}.csproj", name == "Other" ? "<Project />" : "<Project><PackageReference Include=\"SoftwareFactory.MSBuild\" /></Project>");
    }

    internal string Root => _root.Path;

    internal string Output => _console.Text;

    internal IReadOnlyList<string> Started => _processes.Started;

    internal int Run(params string[] args) => CakeHost.Create()
        .AddAssembly(typeof(FactoryTask).Assembly)
        .ConfigureServices(services => services
            .AddSingleton<IConsole>(_console)
            .AddSingleton<ICakeLog>(new CakeBuildLog(_console))
            .AddSingleton<IProcessRunner>(_processes))
        .UseWorkingDirectory(Root)
        .Run(args);

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _root.Dispose();
    }
}
