using Cake.Core;

namespace Cake.Frosting;

/// <summary>The default context, and the base class of a build's own one. Made once a run by dependency injection.</summary>
/// <param name="context">Cake's own context, which everything is passed on to.</param>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
