namespace Molt.Tasks;

/// <summary>The file <c>netrc</c>, in which people keep their names and passwords for hosts.</summary>
internal static class NetRc
{
    /// <summary>The name and the password for a host; null if there are none.</summary>
    public static (string Login, string Password)? Find(string host)
    {
        string file = Environment.GetEnvironmentVariable("NETRC") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsWindows() ? "_netrc" : ".netrc");
        if (!File.Exists(file))
        {
            return null;
        }

        string[] words = [.. File.ReadLines(file).Where(static line => !line.TrimStart().StartsWith('#')).SelectMany(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        bool isHost = false;
        string login = "";
        string? password = null;
        for (int i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "machine" or "default" when isHost && password is not null:
                    return (login, password);
                case "machine" when i + 1 < words.Length:
                    isHost = words[++i] == host;
                    break;
                case "default":
                    isHost = true;
                    break;
                case "login" when i + 1 < words.Length && isHost:
                    login = words[++i];
                    break;
                case "password" when i + 1 < words.Length && isHost:
                    password = words[++i];
                    break;
            }
        }

        return password is null ? null : (login, password);
    }
}
