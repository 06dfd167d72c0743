namespace Cake.Frosting;

/// <summary>Says that another task must have run before this one.</summary>
/// <param name="task">A class that implements <see cref="IFrostingTask"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependentOnAttribute(Type task) : Attribute
{
    /// <summary>Gets the class of the task that runs first.</summary>
    public Type Task { get; } = task;
}
