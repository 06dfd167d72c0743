using System.Reflection;
using System.Runtime.CompilerServices;

namespace Build.Tests.Packaging;

/// <summary>What users of an assembly can name, a line each, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type) =>
        type.GetMembers(Declared).Where(member => IsVisible(member, type.IsSealed) && !member.IsDefined(typeof(CompilerGeneratedAttribute))).Select(member => $"{NameOf(type)}.{Of(member)}")
            .Prepend($"{(type.IsInterface ? "interface" : type.IsSealed && type.IsAbstract ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class")} {NameOf(type)}{Bases(type)}");

    private static string Bases(Type type) =>
        string.Concat(new[] { type.BaseType }.Where(known => known is not null && known != typeof(object)).Concat(type.GetInterfaces().Where(known => known.IsPublic && known.Assembly == type.Assembly)).Select(known => $" : {NameOf(known!)}"));

    private static bool IsVisible(MemberInfo member, bool isSealed) => member switch
    {
        // Accessors come with their property.
        MethodInfo { IsSpecialName: true } or Type => false,
        MethodBase method => method.IsPublic || (!isSealed && (method.IsFamily || method.IsFamilyOrAssembly)),
        PropertyInfo property => property.GetAccessors().Length > 0,
        FieldInfo field => field.IsPublic,
        _ => true,
    };

    private static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}({Parameters(method)}) -> {NameOf(method.ReturnType)}",
        PropertyInfo property => $"{property.Name} {{ {string.Join(' ', property.GetAccessors().Select(accessor => $"{accessor.Name[..3]};"))} }} -> {NameOf(property.PropertyType)}",
        FieldInfo { IsLiteral: true } => $"const {member.Name}",
        FieldInfo field => $"{field.Name} -> {NameOf(field.FieldType)}",
        _ => member.ToString()!,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.FullName!.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.FullName ?? type.Name;
}
