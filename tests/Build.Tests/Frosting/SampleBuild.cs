using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Build.Tests.Frosting;

/// <summary>Runs the sample build in this process and tells what came of it.</summary>
internal sealed class SampleBuild : IDisposable
{
    private readonly Journal _journal = new();
    private readonly FakeConsole _console = new();
    private readonly StringWriter _ansi = new();

    public SampleBuild() =>
        Host = CakeHost.Create()
            .AddAssembly(typeof(SampleContext).Assembly)
            .UseContext<SampleContext>()
            .ConfigureServices(services => services
                .AddSingleton(_journal)
                .AddSingleton<IConsole>(_console)
                .AddSingleton<ICakeLog>(new CakeBuildLog(_console))
                .AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(_ansi) })));

    public CakeHost Host { get; }

    public IEnumerable<string> Journal => _journal.Entries;

    public string Output => _console.Text + _ansi;

    public int Run(params string[] args) => Host.Run(args);

    public void Dispose() => _ansi.Dispose();
}
