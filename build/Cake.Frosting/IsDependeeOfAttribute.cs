namespace Cake.Frosting;

/// <summary>Says that this task must have run before another one, seen from this end.</summary>
/// <param name="task">A class that implements <see cref="IFrostingTask"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependeeOfAttribute(Type task) : Attribute
{
    /// <summary>Gets the class of the task that runs afterwards.</summary>
    public Type Task { get; } = task;
}
