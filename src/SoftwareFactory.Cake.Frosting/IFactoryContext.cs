using Cake.Core;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>What a build's own context may implement to say on what the factory's tasks run. Without it they follow the arguments of the build.</summary>
public interface IFactoryContext : ICakeContext
{
    /// <summary>Gets on what the line runs, and how.</summary>
    FactorySettings Factory { get; }

    /// <summary>Gets how the command <c>factory</c> is started.</summary>
    FactoryToolSettings FactoryTool { get; }
}
