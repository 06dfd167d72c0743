using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context that tasks of a build get. A build's own context derives from <see cref="FrostingContext"/>.</summary>
public interface IFrostingContext : ICakeContext;
