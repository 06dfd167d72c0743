using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4331: a singleton or hosted service that takes a scoped service: one registered so in this compilation, a DbContext, or <c>IOptionsSnapshot</c>. It keeps the first
/// scope's instance for ever. Reported at the constructor's parameter, with the registration; or where a factory asks for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CaptiveDependencyAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4331", "A singleton holds a scoped service", "{0} lives as long as the application and holds the scoped {1}. Take IServiceScopeFactory, or register it as scoped.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4331.md", customTags: WellKnownDiagnosticTags.CompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var collections = context.Compilation.Types("Microsoft.Extensions.DependencyInjection.IServiceCollection");
        if (collections.IsEmpty) return;

        var contexts = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbContext", "Microsoft.Extensions.Options.IOptionsSnapshot`1");
        var scoped = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var singletons = new ConcurrentBag<(ITypeSymbol? Implementation, IInvocationOperation Registration)>();
        context.RegisterOperationAction(operation => Collect((IInvocationOperation)operation.Operation, collections, scoped, singletons), OperationKind.Invocation);
        context.RegisterOperationAction(operation =>
        {
            // services.BuildServiceProvider() where services are only registered: its singletons are others than the application's.
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name == "BuildServiceProvider" && call.Receiver()?.Unwrapped() is IParameterReferenceOperation given && given.Type.IsOrInherits(collections) && Registers(call.Function(operation.ContainingSymbol) as IMethodSymbol, collections))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "What a second container makes", "services that nobody ends"));
        }, OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (implementation, registration) in singletons) Judge(end, implementation, registration, type => (scoped.TryGetValue(type, out var only) && only) || type.IsOrInherits(contexts));
        });
    }

    private static void Collect(IInvocationOperation call, ImmutableHashSet<ISymbol> collections, ConcurrentDictionary<ISymbol, bool> scoped, ConcurrentBag<(ITypeSymbol?, IInvocationOperation)> singletons)
    {
        var name = call.TargetMethod.Name;
        var isScoped = name is "AddScoped" or "TryAddScoped" or "AddKeyedScoped";
        var isSingleton = name is "AddSingleton" or "TryAddSingleton" or "AddHostedService" or "AddKeyedSingleton";
        if (!(isScoped || isSingleton) || !call.Receiver()?.Unwrapped().Type.IsOrInherits(collections) == true) return;

        var types = call.TargetMethod.TypeArguments.Length > 0
            ? [.. call.TargetMethod.TypeArguments]
            : call.Arguments.Select(argument => argument.Value.Unwrapped()).OfType<ITypeOfOperation>().Select(type => type.TypeOperand).ToList();
        if (types.Count == 0) return;

        // A service that can be registered either way, by one method or the other, is the caller's decision.
        scoped.AddOrUpdate(types[0], isScoped, (_, only) => only && isScoped);
        if (isSingleton) singletons.Add((HasFactory(call) ? null : types.Last(), call));
    }

    private static bool Registers(IMethodSymbol? method, ImmutableHashSet<ISymbol> collections) => method is not null && (method.ReturnType.IsOrInherits(collections) || method.MethodKind == MethodKind.AnonymousFunction || method.Name is "ConfigureServices" || method.Name.StartsWith("Add", StringComparison.Ordinal));

    private static bool HasFactory(IInvocationOperation call) => call.Arguments.Any(argument => argument.Parameter!.Type.TypeKind == TypeKind.Delegate);

    private static void Judge(CompilationAnalysisContext context, ITypeSymbol? implementation, IInvocationOperation registration, Func<ITypeSymbol, bool> isScoped)
    {
        if (implementation is null)
        {
            foreach (var asked in registration.Descendants().OfType<IInvocationOperation>().Where(IsAskedOfTheRoot))
            {
                if (isScoped(asked.TargetMethod.TypeArguments[0])) context.ReportDiagnostic(Diagnostic.Create(Rule, asked.Syntax.GetLocation(), registration.TargetMethod.TypeArguments.FirstOrDefault()?.Name ?? "The singleton", asked.TargetMethod.TypeArguments[0].Name));
            }

            return;
        }

        var constructor = (implementation as INamedTypeSymbol)?.InstanceConstructors.Where(each => each.DeclaredAccessibility == Accessibility.Public).OrderByDescending(each => each.Parameters.Length).FirstOrDefault();
        foreach (var parameter in constructor?.Parameters.Where(parameter => isScoped(parameter.Type)) ?? [])
        {
            var place = parameter.Locations.FirstOrDefault(location => location.IsInSource);
            var registered = registration.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rule, place ?? registered, place is null ? null : [registered], implementation.Name, parameter.Type.Name));
        }
    }

    // Asked of the factory's own provider, not of a scope that the factory makes.
    private static bool IsAskedOfTheRoot(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetService" or "GetRequiredService", TypeArguments.Length: 1 } && call.Receiver()?.Unwrapped() is IParameterReferenceOperation;
}
