using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;

namespace Cake.Frosting;

/// <summary>The ways to set up a <see cref="CakeHost"/>. Each returns the same host, so that calls can be chained.</summary>
public static class CakeHostExtensions
{
    /// <summary>Registers the build's own context. The last registration wins.</summary>
    /// <typeparam name="TContext">The class of the context.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext =>
        host.ConfigureServices(services => services.UseContext<TContext>());

    /// <summary>Registers the set-up and clean-up of a run.</summary>
    /// <typeparam name="TLifetime">The class with both.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime =>
        host.ConfigureServices(services => services.UseLifetime<TLifetime>());

    /// <summary>Registers the set-up of a run.</summary>
    /// <typeparam name="TSetup">The class of the set-up.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingSetup =>
        host.ConfigureServices(services => services.UseSetup<TSetup>());

    /// <summary>Registers the clean-up of a run.</summary>
    /// <typeparam name="TTeardown">The class of the clean-up.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTeardown =>
        host.ConfigureServices(services => services.UseTeardown<TTeardown>());

    /// <summary>Registers the set-up and clean-up of each task.</summary>
    /// <typeparam name="TLifetime">The class with both.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingTaskLifetime =>
        host.ConfigureServices(services => services.UseTaskLifetime<TLifetime>());

    /// <summary>Registers the set-up of each task.</summary>
    /// <typeparam name="TSetup">The class of the set-up.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingTaskSetup =>
        host.ConfigureServices(services => services.UseTaskSetup<TSetup>());

    /// <summary>Registers the clean-up of each task.</summary>
    /// <typeparam name="TTeardown">The class of the clean-up.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTaskTeardown =>
        host.ConfigureServices(services => services.UseTaskTeardown<TTeardown>());

    /// <summary>Registers an installer of packages for <c>InstallTool</c>.</summary>
    /// <typeparam name="TPackageInstaller">The class of the installer.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UsePackageInstaller<TPackageInstaller>(this CakeHost host)
        where TPackageInstaller : class, IPackageInstaller =>
        host.ConfigureServices(services => services.UsePackageInstaller<TPackageInstaller>());

    /// <summary>Registers a Cake module.</summary>
    /// <typeparam name="TModule">The class of the module.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseModule<TModule>(this CakeHost host)
        where TModule : class, ICakeModule, new() =>
        host.ConfigureServices(services => services.UseModule<TModule>());

    /// <summary>Lets a startup class configure the services.</summary>
    /// <typeparam name="TStartup">The class, which is made at once.</typeparam>
    /// <param name="host">The host to configure.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseStartup<TStartup>(this CakeHost host)
        where TStartup : IFrostingStartup, new() =>
        host.ConfigureServices(services => new TStartup().Configure(services));

    /// <summary>Has a tool installed before the first task.</summary>
    /// <param name="host">The host to configure.</param>
    /// <param name="uri">The tool as a URI, such as <c>nuget:?package=x&amp;version=1.0.0</c>.</param>
    /// <returns>The same host.</returns>
    public static CakeHost InstallTool(this CakeHost host, Uri uri) =>
        host.ConfigureServices(services => services.UseTool(uri));

    /// <summary>Sets the folder that tools are installed in.</summary>
    /// <param name="host">The host to configure.</param>
    /// <param name="path">The folder.</param>
    /// <returns>The same host.</returns>
    public static CakeHost SetToolPath(this CakeHost host, DirectoryPath path) =>
        host.ConfigureServices(services => services.UseToolPath(path));

    /// <summary>Sets where the build runs. <c>--working</c> on the command line wins.</summary>
    /// <param name="host">The host to configure.</param>
    /// <param name="path">The folder, absolute or relative to the current one.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseWorkingDirectory(this CakeHost host, string path) =>
        host.ConfigureServices(services => services.UseWorkingDirectory(path));

    /// <summary>Sets a Cake setting, as <c>cake.config</c> would. The command line wins.</summary>
    /// <param name="host">The host to configure.</param>
    /// <param name="name">The name of the setting, such as <c>Paths_Tools</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseCakeSetting(this CakeHost host, string name, string value) =>
        host.ConfigureServices(services => services.UseCakeSetting(name, value));
}
