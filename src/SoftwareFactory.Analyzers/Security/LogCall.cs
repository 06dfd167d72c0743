using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>Knows calls that log: of <c>Microsoft.Extensions.Logging</c>, Serilog, NLog and log4net.</summary>
internal static class LogCall
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Info", "Warning", "Warn", "Error", "Critical", "Fatal", "Verbose"];

    internal static bool Is(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        return (type.Name == "LoggerExtensions" && (method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name == "BeginScope") && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging")
            || (method is { IsExtensionMethod: true } && call.Receiver()?.Type is { Name: "ILogger", ContainingNamespace: { } space } && space.ToDisplayString() == "Microsoft.Extensions.Logging")
            || (type.Name is "ILogger" or "Logger" or "Log" or "ILog" && Levels.Contains(method.Name) && type.ContainingNamespace.Name is "Serilog" or "NLog" or "log4net");
    }

    /// <summary>The message's template.</summary>
    internal static IOperation? Template(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "message" or "messageTemplate", Type.SpecialType: SpecialType.System_String })?.Value.Unwrapped();
}
