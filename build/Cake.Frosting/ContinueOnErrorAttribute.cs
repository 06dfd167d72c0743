namespace Cake.Frosting;

/// <summary>Says that the build goes on when this task throws. <see cref="IFrostingTask.OnError"/> is then not called.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContinueOnErrorAttribute : Attribute;
