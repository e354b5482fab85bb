Console.WriteLine(Elo.Schema.Database.Relations.Count);
