using System.Reflection;
using Cake.Core;

namespace Cake.Frosting.Internal;

/// <summary>Tells Cake's engine about the tasks of a build: names, edges, and what to call when.</summary>
internal static class TaskGraph
{
    /// <summary>Registers tasks with an engine.</summary>
    /// <param name="engine">The engine, which refuses two tasks of one name.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="context">The context that every task gets.</param>
    /// <exception cref="FrostingException">An edge leads to a class that is no task of this build.</exception>
    public static void Register(ICakeEngine engine, IEnumerable<IFrostingTask> tasks, ICakeContext context)
    {
        foreach (var task in tasks.OrderBy(task => NameOf(task.GetType()), StringComparer.OrdinalIgnoreCase))
        {
            var type = task.GetType();
            var builder = engine.RegisterTask(NameOf(type));
            if (type.GetCustomAttribute<TaskDescriptionAttribute>() is { } description)
                builder.Description(description.Description);

            foreach (var edge in type.GetCustomAttributes<IsDependentOnAttribute>())
                builder.IsDependentOn(NameOf(TaskAt(edge.Task, type)));
            foreach (var edge in type.GetCustomAttributes<IsDependeeOfAttribute>())
                builder.IsDependeeOf(NameOf(TaskAt(edge.Task, type)));

            builder.WithCriteria(() => task.ShouldRun(context));
            builder.Does(_ => task.RunAsync(context));
            builder.Finally(() => task.Finally(context));

            // An inherited, empty OnError must not swallow exceptions: only an override is a handler.
            if (type.IsDefined(typeof(ContinueOnErrorAttribute)))
                builder.ContinueOnError();
            else if (Handles(type))
                builder.OnError(exception => task.OnError(exception, context));
        }
    }

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    private static Type TaskAt(Type end, Type start) =>
        typeof(IFrostingTask).IsAssignableFrom(end)
            ? end
            : throw new FrostingException($"{start.Name} names {end.Name} as a task, but it does not implement {nameof(IFrostingTask)}.");

    private static bool Handles(Type type)
    {
        var declaring = type.GetMethods()
            .Where(method => method.Name == nameof(IFrostingTask.OnError))
            .Select(method => method.DeclaringType!)
            .FirstOrDefault();

        // A task that implements the interface itself always handles; the base classes do only when overridden.
        return declaring?.Assembly != typeof(FrostingTask<>).Assembly;
    }
}
