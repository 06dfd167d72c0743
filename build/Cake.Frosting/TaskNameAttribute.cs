namespace Cake.Frosting;

/// <summary>Names a task on the command line and in <c>--tree</c>. Without it, a task has the name of its class.</summary>
/// <param name="name">The name, unique in the build regardless of case.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>Gets the name of the task.</summary>
    public string Name { get; } = name;
}
