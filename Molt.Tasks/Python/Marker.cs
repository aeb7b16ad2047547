namespace Molt.Tasks;

/// <summary>A condition on the machine that a program is for, or on what of a package is asked for (PEP 508).</summary>
internal abstract record Marker
{
    /// <summary>Whether it holds on a machine, and for one of these extras.</summary>
    public abstract bool Holds(MarkerEnvironment environment, IReadOnlyCollection<string> extras);

    /// <summary>Reads a condition.</summary>
    /// <exception cref="PythonRefusal">It is none.</exception>
    public static Marker Parse(string text)
    {
        MarkerReader reader = new(text);
        return reader.ReadAll();
    }

    /// <summary>Both must hold.</summary>
    public sealed record And(Marker Left, Marker Right) : Marker
    {
        /// <inheritdoc/>
        public override bool Holds(MarkerEnvironment environment, IReadOnlyCollection<string> extras) => Left.Holds(environment, extras) && Right.Holds(environment, extras);

        /// <inheritdoc/>
        public override string ToString() => $"{Inner(Left)} and {Inner(Right)}";

        private static string Inner(Marker marker) => marker is Or ? $"({marker})" : marker.ToString();
    }

    /// <summary>One of two must hold.</summary>
    public sealed record Or(Marker Left, Marker Right) : Marker
    {
        /// <inheritdoc/>
        public override bool Holds(MarkerEnvironment environment, IReadOnlyCollection<string> extras) => Left.Holds(environment, extras) || Right.Holds(environment, extras);

        /// <inheritdoc/>
        public override string ToString() => $"{Left} or {Right}";
    }

    /// <summary>Something of a comparison: a variable, or a text.</summary>
    /// <param name="IsVariable">Which of the two.</param>
    /// <param name="Text">The name, or the text.</param>
    public readonly record struct Operand(bool IsVariable, string Text)
    {
        /// <inheritdoc/>
        public override string ToString() => IsVariable ? Text : Text.Contains('"', StringComparison.Ordinal) ? $"'{Text}'" : $"\"{Text}\"";
    }

    /// <summary>A comparison.</summary>
    public sealed record Comparison(Operand Left, string Operator, Operand Right) : Marker
    {
        /// <inheritdoc/>
        public override bool Holds(MarkerEnvironment environment, IReadOnlyCollection<string> extras)
        {
            if (Left is { IsVariable: true, Text: "extra" } || Right is { IsVariable: true, Text: "extra" })
            {
                bool isAsked = extras.Contains(Requirement.NormalName(Left.IsVariable ? Right.Text : Left.Text));
                return Operator == "!=" ? !isAsked : isAsked;
            }

            string left = Left.IsVariable ? environment[Left.Text] : Left.Text;
            string right = Right.IsVariable ? environment[Right.Text] : Right.Text;
            if (IsOfVersions && Operator is not ("in" or "not in")
                && VersionSpecifiers.TryParse(Operator + right) is { } versions && PythonVersion.TryParse(left) is { } version)
            {
                return versions.Contains(version);
            }

            int order = string.CompareOrdinal(left, right);
            return Operator switch
            {
                "in" => right.Contains(left, StringComparison.Ordinal),
                "not in" => !right.Contains(left, StringComparison.Ordinal),
                "==" or "===" => order == 0,
                "!=" => order != 0,
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                ">=" => order >= 0,
                _ => throw new PythonRefusal(PythonRefusal.Requirement, $"'{this}' compares what are no versions"),
            };
        }

        /// <inheritdoc/>
        public override string ToString() => $"{Left} {Operator} {Right}";

        private bool IsOfVersions => IsVersion(Left) || IsVersion(Right);

        private static bool IsVersion(Operand operand) => operand is { IsVariable: true, Text: "python_version" or "python_full_version" or "implementation_version" or "platform_release" };
    }
}
