namespace Cake.Frosting;

/// <summary>Describes a task for <c>--description</c>.</summary>
/// <param name="description">One sentence that says what the task is for.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    /// <summary>Gets the description of the task.</summary>
    public string Description { get; } = description;
}
