using System.Reflection;
using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Core.Scripting;
using Cake.Core.Tooling;
using Cake.Frosting.Internal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting;

/// <summary>
/// The host of a build: finds the tasks, reads the command line and runs what it names. Configure it, run it once, from
/// one thread. Every public, concrete <see cref="IFrostingTask"/> of the program and of added assemblies is a task.
/// </summary>
public sealed class CakeHost
{
    private static readonly string CakeVersion = typeof(ICakeEngine).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly List<Assembly> _assemblies = [];
    private readonly List<Action<IServiceCollection>> _configurations = [];

    /// <summary>Initializes a new instance of the <see cref="CakeHost"/> class that knows the tasks of the program.</summary>
    public CakeHost()
    {
        if (Assembly.GetEntryAssembly() is { } program)
            _assemblies.Add(program);
    }

    /// <summary>Makes a host.</summary>
    /// <returns>The host.</returns>
    public static CakeHost Create() => new();

    /// <summary>Adds an assembly whose tasks belong to the build. Adding one twice changes nothing.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The same host.</returns>
    public CakeHost AddAssembly(Assembly assembly)
    {
        if (!_assemblies.Contains(assembly))
            _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Adds to or replaces the services of the build.</summary>
    /// <param name="services">Is called once in a run, after Cake's own registrations, in the order of the calls here.</param>
    /// <returns>The same host.</returns>
    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        _configurations.Add(services);
        return this;
    }

    /// <summary>Runs the build.</summary>
    /// <param name="args">The command line; <c>--help</c> explains it.</param>
    /// <returns>0 if all went well; otherwise the exit code of the exception, which is 1 unless it says otherwise.</returns>
    public int Run(IEnumerable<string> args)
    {
        var line = CommandLine.Parse(args, out var error);
        using var services = BuildServices(line);
        var log = services.GetRequiredService<ICakeLog>();
        if (error is not null)
        {
            log.Error(Verbosity.Quiet, "{0}", error);
            return 1;
        }

        try
        {
            Execute(line, services);
            return 0;
        }
        catch (Exception exception)
        {
            return log.LogException(exception is CakeReportException { InnerException: { } cause } ? cause : exception);
        }
    }

    private static void Execute(CommandLine line, IServiceProvider services)
    {
        var console = services.GetRequiredService<IConsole>();
        switch (line.Mode)
        {
            case HostMode.Help:
                console.WriteLine("{0}", CommandLine.Help);
                break;
            case HostMode.Version:
                console.WriteLine("{0}", CakeVersion);
                break;
            case HostMode.Info:
                console.WriteLine("Cake.Frosting (stand-in) on Cake {0}, .NET {1}", CakeVersion, Environment.Version);
                break;
            default:
                RunTargets(line, services);
                break;
        }
    }

    private static void RunTargets(CommandLine line, IServiceProvider services)
    {
        var log = services.GetRequiredService<ICakeLog>();
        log.Verbosity = line.Verbosity ?? log.Verbosity;

        // Before the context is made, because contexts like to look around.
        var environment = services.GetRequiredService<ICakeEnvironment>();
        var folder = line.Working ?? services.GetServices<WorkingDirectory>().LastOrDefault()?.Path;
        if (folder is not null)
            environment.WorkingDirectory = new DirectoryPath(folder).MakeAbsolute(environment);

        var engine = services.GetRequiredService<ICakeEngine>();
        var context = services.GetRequiredService<IFrostingContext>();
        TaskGraph.Register(engine, services.GetServices<IFrostingTask>(), context);
        Lifetimes.Register(engine, services, context);

        if (line.Mode == HostMode.Run)
        {
            var installer = services.GetRequiredService<IToolInstaller>();
            foreach (var tool in services.GetServices<PackageReference>())
                installer.Install(tool);
        }

        var host = HostFor(line.Mode, engine, context, services);
        if (line.Exclusive)
            host.Settings.UseExclusiveTarget();
        host.RunTargets(line.Targets);
    }

    private static ScriptHost HostFor(HostMode mode, ICakeEngine engine, IFrostingContext context, IServiceProvider services) => mode switch
    {
        HostMode.Tree => new TreeScriptHost(engine, context, services.GetRequiredService<IConsole>()),
        HostMode.Description => new DescriptionScriptHost(engine, context, services.GetRequiredService<IAnsiConsole>()),
        HostMode.DryRun => new DryRunScriptHost<IFrostingContext>(engine, context, services.GetRequiredService<ICakeLog>()),
        _ => new BuildScriptHost<IFrostingContext>(
            engine,
            services.GetRequiredService<IExecutionStrategy>(),
            context,
            services.GetRequiredService<ICakeReportPrinter>(),
            services.GetRequiredService<ICakeConfiguration>(),
            services.GetRequiredService<ICakeLog>()),
    };

    private ServiceProvider BuildServices(CommandLine line)
    {
        var services = new ServiceCollection();
        Cake.Cli.ServiceCollectionExtensions.UseCakeDefaultModules(services);
        Cake.Cli.ServiceCollectionExtensions.AddCakeDiagnostics(services);
        services.AddSingleton<IExecutionStrategy, DefaultExecutionStrategy>();
        services.AddSingleton<ICakeArguments>(new CakeArguments(line.Arguments));
        services.AddSingleton(provider => Configuration(line, provider));
        services.AddSingleton<IFrostingContext, FrostingContext>();

        foreach (var task in _assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            if (task is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IFrostingTask).IsAssignableFrom(task))
                services.AddSingleton(typeof(IFrostingTask), task);
        }

        foreach (var configure in _configurations)
            configure(services);
        return services.BuildServiceProvider();
    }

    private static ICakeConfiguration Configuration(CommandLine line, IServiceProvider services)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in services.GetServices<Setting>())
            settings[setting.Name] = setting.Value;
        foreach (var argument in line.Arguments)
            settings[argument.Key] = argument.Last();

        var environment = services.GetRequiredService<ICakeEnvironment>();
        return new CakeConfigurationProvider(services.GetRequiredService<IFileSystem>(), environment)
            .CreateConfiguration(environment.WorkingDirectory, settings);
    }
}
