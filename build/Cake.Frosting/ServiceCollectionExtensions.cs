using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Frosting.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>What <see cref="CakeHostExtensions"/> offers, for use inside <c>ConfigureServices</c> and startup classes.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers the build's own context. The last registration wins.</summary>
    /// <typeparam name="TContext">The class of the context.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseContext<TContext>(this IServiceCollection services)
        where TContext : class, IFrostingContext
    {
        services.AddSingleton<IFrostingContext, TContext>();
        return services;
    }

    /// <summary>Registers the set-up and clean-up of a run.</summary>
    /// <typeparam name="TLifetime">The class with both.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseLifetime<TLifetime>(this IServiceCollection services)
        where TLifetime : class, IFrostingLifetime
    {
        services.AddSingleton<IFrostingLifetime, TLifetime>();
        return services;
    }

    /// <summary>Registers the set-up of a run.</summary>
    /// <typeparam name="TSetup">The class of the set-up.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingSetup
    {
        services.AddSingleton<IFrostingSetup, TSetup>();
        return services;
    }

    /// <summary>Registers the clean-up of a run.</summary>
    /// <typeparam name="TTeardown">The class of the clean-up.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTeardown
    {
        services.AddSingleton<IFrostingTeardown, TTeardown>();
        return services;
    }

    /// <summary>Registers the set-up and clean-up of each task.</summary>
    /// <typeparam name="TLifetime">The class with both.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseTaskLifetime<TLifetime>(this IServiceCollection services)
        where TLifetime : class, IFrostingTaskLifetime
    {
        services.AddSingleton<IFrostingTaskLifetime, TLifetime>();
        return services;
    }

    /// <summary>Registers the set-up of each task.</summary>
    /// <typeparam name="TSetup">The class of the set-up.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseTaskSetup<TSetup>(this IServiceCollection services)
        where TSetup : class, IFrostingTaskSetup
    {
        services.AddSingleton<IFrostingTaskSetup, TSetup>();
        return services;
    }

    /// <summary>Registers the clean-up of each task.</summary>
    /// <typeparam name="TTeardown">The class of the clean-up.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseTaskTeardown<TTeardown>(this IServiceCollection services)
        where TTeardown : class, IFrostingTaskTeardown
    {
        services.AddSingleton<IFrostingTaskTeardown, TTeardown>();
        return services;
    }

    /// <summary>Registers an installer of packages for <c>UseTool</c>.</summary>
    /// <typeparam name="TPackageInstaller">The class of the installer.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UsePackageInstaller<TPackageInstaller>(this IServiceCollection services)
        where TPackageInstaller : class, IPackageInstaller
    {
        services.AddSingleton<IPackageInstaller, TPackageInstaller>();
        return services;
    }

    /// <summary>Registers a Cake module.</summary>
    /// <typeparam name="TModule">The class of the module.</typeparam>
    /// <param name="services">The services of the build.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseModule<TModule>(this IServiceCollection services)
        where TModule : class, ICakeModule, new()
    {
        Cake.Cli.ServiceCollectionExtensions.UseModule(services, new TModule());
        return services;
    }

    /// <summary>Has a tool installed before the first task.</summary>
    /// <param name="services">The services of the build.</param>
    /// <param name="uri">The tool as a URI, such as <c>nuget:?package=x&amp;version=1.0.0</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseTool(this IServiceCollection services, Uri uri) =>
        services.AddSingleton(new PackageReference(uri));

    /// <summary>Sets where a build runs. <c>--working</c> on the command line wins.</summary>
    /// <param name="services">The services of the build.</param>
    /// <param name="directory">The folder, absolute or relative to the current one.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseWorkingDirectory(this IServiceCollection services, string directory) =>
        services.AddSingleton(new WorkingDirectory(directory));

    /// <summary>Sets a Cake setting, as <c>cake.config</c> would. The command line wins.</summary>
    /// <param name="services">The services of the build.</param>
    /// <param name="name">The name of the setting, such as <c>Paths_Tools</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseCakeSetting(this IServiceCollection services, string name, string value) =>
        services.AddSingleton(new Setting(name, value));

    /// <summary>Sets the folder that tools are installed in.</summary>
    /// <param name="services">The services of the build.</param>
    /// <param name="path">The folder.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseToolPath(this IServiceCollection services, DirectoryPath path) =>
        services.UseCakeSetting("Paths_Tools", path.FullPath);
}
