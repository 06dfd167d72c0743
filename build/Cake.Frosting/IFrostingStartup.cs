using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Configures a build's services from a class of its own.</summary>
public interface IFrostingStartup
{
    /// <summary>Adds to or replaces the services of the build.</summary>
    /// <param name="services">Cake's services are already there; the last registration of a type wins.</param>
    void Configure(IServiceCollection services);
}
